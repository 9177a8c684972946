using System.Globalization;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>A score in whole per cent. Rounding never flatters: the worst case rounds down, the best case up.</summary>
/// <remarks>
/// <para>Exists: False when there is nothing to divide by; the texts are then empty.</para>
/// <para>Worst: Such as <c>40 %</c>.</para>
/// <para>Best: Such as <c>73 %</c>.</para>
/// <para>IsExact: Whether worst and best are the same.</para>
/// <para>Assessed: Passes among passes and failures; empty when there are neither.</para>
/// </remarks>
internal sealed record ScoreModel(bool Exists, string Worst, string Best, bool IsExact, string Assessed)
{
    public static ScoreModel Of(Score score) => score is { Worst: { } worst, Best: { } best }
        ? new(true, Percent(worst, Math.Floor), Percent(best, worst == best ? Math.Floor : Math.Ceiling), worst == best, Percent(score.Assessed, Math.Floor))
        : new(false, "", "", false, "");

    /// <summary>Rounding to a millionth first keeps 0.29 from reading as 28 %.</summary>
    private static string Percent(double? part, Func<double, double> round) => part is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"{round(Math.Round(value * 100, 6)):0} %")
        : "";
}
