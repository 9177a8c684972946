using System.Globalization;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports;

/// <summary>A score in whole per cent, as every output writes it. Rounding never flatters: the worst case rounds down, the best case up, a score without bounds down.</summary>
/// <param name="Worst">Such as <c>40 %</c>.</param>
/// <param name="Best">Such as <c>73 %</c>; the same as the worst where there are no bounds.</param>
/// <param name="AreOne">Whether worst and best are the same.</param>
public sealed record ScoreBounds(string Worst, string Best, bool AreOne)
{
    /// <summary>The bounds of a score, or null when there is nothing to divide by.</summary>
    public static ScoreBounds? Of(Score score) => score is { Worst: { } worst, Best: { } best }
        ? new(Percent(worst, Math.Floor), Percent(best, worst == best ? Math.Floor : Math.Ceiling), worst == best)
        : null;

    /// <summary>A part of one in whole per cent, rounded down.</summary>
    public static string RoundedDown(double part) => Percent(part, Math.Floor);

    /// <summary>Rounding to a millionth first keeps 0.29 from reading as 28 %.</summary>
    private static string Percent(double part, Func<double, double> round) =>
        string.Create(CultureInfo.InvariantCulture, $"{round(Math.Round(part * 100, 6)):0} %");
}
