namespace ComplianceAudit.Cli.Output;

/// <summary>Standard output, which takes one report whole when it is finished.</summary>
internal sealed class StandardOutputDestination(string fileName, Func<Stream> openOutput) : Destination
{
    private readonly DirectoryInfo _staging = Directory.CreateTempSubdirectory("compliance-audit-");

    public override string Staging => _staging.FullName;

    public override IReadOnlyList<string> Commit()
    {
        try
        {
            using var report = File.OpenRead(Path.Combine(Staging, fileName));
            using var output = openOutput();
            report.CopyTo(output);
            return [];
        }
        catch (IOException cause)
        {
            throw OutputErrors.Lost("-", cause);
        }
    }

    public override void Dispose() => _staging.Delete(recursive: true);
}
