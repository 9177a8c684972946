using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Auditing;

/// <summary>The words of coverage for people; files keep the words of the format.</summary>
internal static class CoverageWords
{
    public static string Of(CoverageStatus status) => status switch
    {
        CoverageStatus.NotCollected => "not collected",
        CoverageStatus.NotServed => "not served",
        _ => status.ToString().ToLowerInvariant(),
    };
}
