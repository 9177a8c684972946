using ComplianceAudit.Rules.Results;
using ComplianceAudit.Rules.Scoring;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Order of findings: verdict (worst first), then resource, then path, then id.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    public static readonly FindingOrder Instance = new();

    public int Compare(Finding? x, Finding? y)
    {
        var byVerdict = Verdicts.RankOf(x!.Verdict).CompareTo(Verdicts.RankOf(y!.Verdict));
        if (byVerdict != 0)
            return byVerdict;
        var (left, right) = (x.Resource, y.Resource);
        if (string.CompareOrdinal(left.Kind, right.Kind) is not 0 and var byKind)
            return byKind;
        if (string.CompareOrdinal(left.Namespace, right.Namespace) is not 0 and var byNamespace)
            return byNamespace;
        if (string.CompareOrdinal(left.Name, right.Name) is not 0 and var byName)
            return byName;
        if (string.CompareOrdinal(left.Node, right.Node) is not 0 and var byNode)
            return byNode;
        return string.CompareOrdinal(x.Path, y.Path) is not 0 and var byPath ? byPath : string.CompareOrdinal(x.Id, y.Id);
    }
}
