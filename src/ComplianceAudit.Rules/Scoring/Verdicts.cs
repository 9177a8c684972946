using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Scoring;

/// <summary>How verdicts combine (DESIGN section 3).</summary>
internal static class Verdicts
{
    /// <summary>Place of a verdict, the worst being 0: from the one that decides alone to the one that never does.</summary>
    public static int RankOf(Verdict verdict) => verdict switch
    {
        Verdict.Fail => 0,
        Verdict.Error => 1,
        Verdict.Unknown => 2,
        Verdict.Manual => 3,
        Verdict.Pass => 4,
        _ => 5,
    };

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
