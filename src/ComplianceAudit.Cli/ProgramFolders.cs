using ComplianceAudit.Cli.Output;

namespace ComplianceAudit.Cli;

/// <summary>What lies beside the program.</summary>
internal sealed record ProgramFolders(string Root)
{
    public static ProgramFolders OfProcess() => new(AppContext.BaseDirectory);

    public string RulePacks => Existing(Path.Combine(Root, "rulepacks"));

    public string Templates => Existing(Path.Combine(Root, "templates", "standard"));

    public string SampleSnapshot => Existing(Path.Combine(Root, "Demo", "sample.snapshot.zip"));

    private static string Existing(string part) => Path.Exists(part) ? part : throw OutputErrors.PartMissing(part);
}
