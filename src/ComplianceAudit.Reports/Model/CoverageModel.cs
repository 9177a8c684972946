using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>What one source held and lacked.</summary>
/// <remarks>
/// <para>Scope: Namespace or node that the row is limited to, or <c>all</c>.</para>
/// <para>IsGap: Whether something was not read; a kind that the cluster does not serve is no gap.</para>
/// </remarks>
internal sealed record CoverageModel(string Source, string Version, string Scope, string Status, string Reason, int Count, bool IsGap)
{
    public static CoverageModel Of(CoverageResult row) => new(
        row.Source,
        row.Version,
        row switch { { Namespace.Length: > 0 } => $"namespace {row.Namespace}", { Node.Length: > 0 } => $"node {row.Node}", _ => "all" },
        CoverageWord.Of(row.Status).Title,
        row.Reason,
        row.Count,
        !CoverageWord.Of(row.Status).IsWhole);
}
