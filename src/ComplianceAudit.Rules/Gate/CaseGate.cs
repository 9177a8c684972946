using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Gate;

/// <summary>Demands a case for each situation a check must stand.</summary>
internal static class CaseGate
{
    public static IEnumerable<RuleDiagnostic> Lint(Check check, IReadOnlyList<RuleCase> cases)
    {
        if (cases.All(one => one.Name != "none"))
            yield return GateErrors.CaseMissing(check, "without any subject", $"none.{NameOf(check.None)}");
        if (cases.All(one => one.Name != "field-missing"))
            yield return GateErrors.CaseMissing(check, "in which the field is missing", "field-missing.<verdict>");
        foreach (var verdict in new[] { Verdict.Pass, Verdict.Fail })
        {
            if (cases.All(one => one.Expected != verdict || one.Name == "none"))
                yield return GateErrors.CaseMissing(check, $"that ends in {NameOf(verdict)}", $"<what-it-shows>.{NameOf(verdict)}");
        }

        if (cases.All(one => one.Expected != Verdict.Unknown))
            yield return GateErrors.CaseMissing(check, "in which the evidence is missing", "forbidden.unknown");
        foreach (var unnamed in cases.Where(one => one.Expected is null))
            yield return GateErrors.CaseWithoutVerdict(unnamed);
    }

    private static string NameOf(Verdict verdict) => Cases.CaseErrors.NameOf(verdict);
}
