using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Scoring;

/// <summary>Scores with their bounds (DESIGN section 3).</summary>
internal static class Scores
{
    /// <summary>Every control counts one.</summary>
    public static Score Of(IEnumerable<ControlResult> controls) => Of(controls, _ => 1);

    /// <summary>Every control counts by its severity: 10, 7, 4, 1.</summary>
    public static Score Weighted(IEnumerable<ControlResult> controls) => Of(controls, control => WeightOf(control.Severity));

    private static int WeightOf(Severity severity) => severity switch
    {
        Severity.Critical => 10,
        Severity.High => 7,
        Severity.Medium => 4,
        _ => 1,
    };

    private static Score Of(IEnumerable<ControlResult> controls, Func<ControlResult, int> weight)
    {
        int pass = 0, fail = 0, open = 0;
        foreach (var control in controls)
        {
            if (control.Verdict == Verdict.Pass)
                pass += weight(control);
            else if (control.Verdict == Verdict.Fail)
                fail += weight(control);
            else if (control.Verdict != Verdict.NotApplicable)
                open += weight(control);
        }

        return new Score(Ratio(pass, pass + fail + open), Ratio(pass + open, pass + fail + open), Ratio(pass, pass + fail));
    }

    private static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
