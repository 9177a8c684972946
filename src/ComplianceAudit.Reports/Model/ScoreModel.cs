using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>A score in whole per cent. Number and sign stay on one line.</summary>
/// <remarks>
/// <para>Exists: False when there is nothing to divide by; the texts are then empty.</para>
/// <para>Worst: Such as <c>40 %</c>.</para>
/// <para>Best: Such as <c>73 %</c>.</para>
/// <para>IsExact: Whether worst and best are the same.</para>
/// <para>Assessed: Passes among passes and failures; empty when there are neither.</para>
/// </remarks>
internal sealed record ScoreModel(bool Exists, string Worst, string Best, bool IsExact, string Assessed)
{
    public static ScoreModel Of(Score score) => ScoreBounds.Of(score) is { } bounds
        ? new(true, Unbroken(bounds.Worst), Unbroken(bounds.Best), bounds.AreOne, score.Assessed is { } assessed ? Unbroken(ScoreBounds.RoundedDown(assessed)) : "")
        : new(false, "", "", false, "");

    private static string Unbroken(string percent) => percent.Replace(' ', '\u00a0');
}
