using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Words for coverage in results and messages.</summary>
internal static class CoverageText
{
    /// <summary>The coverage word of DESIGN section 2.</summary>
    public static string WordOf(CoverageStatus status)
    {
        var name = status.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Whether something of it is lacking. What a cluster does not serve is complete and empty.</summary>
    public static bool IsIncomplete(SourceCoverage coverage) => coverage.Status is not (CoverageStatus.Complete or CoverageStatus.NotServed);

    /// <summary>What is lacking and why: <c>pods in namespace shop: denied (reason)</c>.</summary>
    public static string Describe(SourceCoverage coverage)
    {
        var where = coverage.Namespace.Length > 0 ? $" in namespace {coverage.Namespace}" : coverage.Node.Length > 0 ? $" on node {coverage.Node}" : "";
        return $"{coverage.Source}{where}: {WordOf(coverage.Status)}{(coverage.Reason.Length > 0 ? $" ({coverage.Reason})" : "")}";
    }
}
