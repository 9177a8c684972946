using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Output;

/// <summary>Standard output, which takes one report whole when it is finished. On the disk nothing gets a name.</summary>
internal sealed class StandardOutputDestination(Func<Stream> openOutput) : Destination
{
    private PendingFile? _report;
    private SealedSnapshot? _snapshot;

    public override string Folder { get; } = Path.GetTempPath();

    public override Stream Create(string fileName) => (_report = PendingFile.Create(Path.Combine(Folder, fileName))).Stream;

    public override void Take(SealedSnapshot snapshot) => _snapshot = snapshot;

    public override IReadOnlyList<string> Commit()
    {
        try
        {
            _report!.Stream.Position = 0;
            using var output = openOutput();
            _report.Stream.CopyTo(output);
            return [];
        }
        catch (IOException cause)
        {
            throw OutputErrors.Lost("-", cause);
        }
    }

    public override void Dispose()
    {
        _report?.Dispose();
        _snapshot?.Dispose();
    }
}
