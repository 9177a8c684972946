namespace ComplianceAudit.Rules.Gate;

/// <summary>Every message of the gate; each says how to mend.</summary>
internal static class GateErrors
{
    public static RuleDiagnostic CaseMissing(Check check, string what, string name) =>
        At(check.File, "RULE501", $"check '{check.Id}' has no case {what}; add cases/{name}.yaml beside check.yaml");

    public static RuleDiagnostic CaseWithoutVerdict(RuleCase found) =>
        At(found.File, "RULE502", "the file's name ends in no verdict; name it <what-it-shows>.<pass|fail|manual|notApplicable|unknown|error>.yaml");

    public static RuleDiagnostic UnusedCheck(Check check) =>
        At(check.File, "RULE503", $"no control uses check '{check.Id}'; name it under 'checks' of a control in packs/, or delete its folder");

    public static RuleDiagnostic FixWithoutFullStop(Check check) =>
        At(check.File, "RULE504", $"'fix' of check '{check.Id}' does not end with a full stop; write it as one whole sentence");

    public static RuleDiagnostic NoReferences(Check check) =>
        At(check.File, "RULE505", $"check '{check.Id}' has no 'references'; link the documentation that explains the setting");

    public static RuleDiagnostic StrayFolder(string file) =>
        At(file, "RULE506", "the folder holds cases and no check.yaml; add the check, or delete the folder");

    public static RuleDiagnostic SectionWithoutControls(RulePack pack, string section) =>
        At(pack.File, "RULE507", $"section '{section}' has no control; add controls/{section}-<name>.yaml, or take the section out");

    private static RuleDiagnostic At(string file, string code, string message) => new(file, 1, 1, code, message, "");
}
