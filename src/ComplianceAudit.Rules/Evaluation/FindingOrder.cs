using ComplianceAudit.Rules.Results;
using ComplianceAudit.Rules.Scoring;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Order of findings: verdict (worst first), then resource, then path, then id.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    public static readonly FindingOrder Instance = new();

    public int Compare(Finding? x, Finding? y)
    {
        var (left, right) = (KeyOf(x!), KeyOf(y!));
        var byVerdict = Verdicts.RankOf(x!.Verdict).CompareTo(Verdicts.RankOf(y!.Verdict));
        return byVerdict != 0 ? byVerdict
            : Enumerable.Range(0, left.Length).Select(i => string.CompareOrdinal(left[i], right[i])).FirstOrDefault(difference => difference != 0);
    }

    private static string[] KeyOf(Finding finding) =>
        [finding.Resource.Kind, finding.Resource.Namespace, finding.Resource.Name, finding.Resource.Node, finding.Path, finding.Id];
}
