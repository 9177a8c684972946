using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Findings about subjects that could not be read: a namespace, a node, a whole source.</summary>
internal static class CoverageFindings
{
    /// <summary>What is lacking of the subject's sources. An entry for all of a source is left out when narrower entries say where it is partial.</summary>
    public static IReadOnlyList<SourceCoverage> Lacking(Check check, SnapshotView snapshot) =>
        [.. check.SubjectSources.SelectMany(read => Lacking(snapshot[read.Source].Coverage))];

    public static Finding Of(string instance, SourceCoverage lacking)
    {
        var source = lacking.Source.ToString();
        var name = NameOf(lacking);
        var kind = lacking.Source.IsFact ? lacking.Source.Resource : source;
        var evidence = new Evidence(source, "coverage", CoverageText.WordOf(lacking.Status), "complete", lacking.Reason);
        return new Finding(
            FindingId.Of(instance, new OwnerIdentity(lacking.Source.Group, kind, lacking.Namespace, name), $"coverage {source}", 0), Verdict.Unknown,
            new FindingResource("", kind, lacking.Namespace, name, "", lacking.Node, null), "", CoverageText.Describe(lacking), [evidence], 1);
    }

    /// <summary>Name that the fact of a node would have; empty where more than one is lacking.</summary>
    private static string NameOf(SourceCoverage lacking) => lacking switch
    {
        { Source.IsFact: false } or { Node: "" } => "",
        { Source.Resource: "NodeFile", Source.Component: { Length: > 0 } path } => $"{lacking.Node}:/{path}",
        { Source.Component: "" } => lacking.Node,
        _ => $"{lacking.Source.Component}.{lacking.Node}",
    };

    private static List<SourceCoverage> Lacking(IReadOnlyList<SourceCoverage> coverage)
    {
        var incomplete = coverage.Where(CoverageText.IsIncomplete).ToList();
        var narrower = incomplete.Where(row => row.Namespace.Length > 0 || row.Node.Length > 0).ToList();
        return narrower.Count > 0 && incomplete.All(row => narrower.Contains(row) || row.Status == CoverageStatus.Partial) ? narrower : incomplete;
    }
}
