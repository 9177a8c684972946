using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Scoring;

/// <summary>How verdicts combine (DESIGN section 3).</summary>
internal static class Verdicts
{
    /// <summary>From the one that decides alone to the one that never does.</summary>
    private static readonly IReadOnlyList<Verdict> Order =
        [Verdict.Fail, Verdict.Error, Verdict.Unknown, Verdict.Manual, Verdict.Pass, Verdict.NotApplicable];

    /// <summary>Place of a verdict, the worst being 0.</summary>
    public static int RankOf(Verdict verdict) => Enumerable.Range(0, Order.Count).First(i => Order[i] == verdict);

    /// <summary>Fail if any; else error, unknown, manual, pass in this order if any; else not applicable.</summary>
    public static Verdict Combine(IEnumerable<Verdict> verdicts) => verdicts.Append(Verdict.NotApplicable).MinBy(RankOf);

    public static VerdictCounts Count(IEnumerable<Verdict> verdicts)
    {
        var counts = verdicts.CountBy(verdict => verdict).ToDictionary();
        int Of(Verdict verdict) => counts.GetValueOrDefault(verdict);
        return new VerdictCounts(
            Of(Verdict.Pass), Of(Verdict.Fail), Of(Verdict.Manual), Of(Verdict.NotApplicable), Of(Verdict.Unknown), Of(Verdict.Error));
    }
}
