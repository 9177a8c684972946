namespace ComplianceAudit.Rules.Tests.Gate;

internal sealed class RulePackGateTests
{
    private const string Case = "apiVersion: complianceaudit.io/v1\nkind: Case\n";
    private static readonly string[] Needed = ["none.notApplicable", "field-missing.pass", "off.pass", "on.fail", "forbidden.unknown"];

    [Test]
    public void Lint_CheckWithEveryCase_IsClean()
    {
        using var folder = Folder(Needed);

        var messages = Lint(folder);

        Assert.That(messages, Is.Empty);
    }

    [TestCase("none.notApplicable", "no case without any subject; add cases/none.notApplicable.yaml beside check.yaml")]
    [TestCase("field-missing.pass", "no case in which the field is missing; add cases/field-missing.<verdict>.yaml beside check.yaml")]
    [TestCase("on.fail", "no case that ends in fail; add cases/<what-it-shows>.fail.yaml beside check.yaml")]
    [TestCase("forbidden.unknown", "no case in which the evidence is missing; add cases/forbidden.unknown.yaml beside check.yaml")]
    public void Lint_CaseMissing_SaysWhichFileToAdd(string missing, string expected)
    {
        using var folder = Folder(Needed.Where(name => name != missing));

        var messages = Lint(folder);

        Assert.That(messages, Is.EqualTo($"checks/area/demo/check.yaml:1:1: RULE501: check 'demo' has {expected}"));
    }

    [Test]
    public void Lint_NoPassingCase_SaysSo()
    {
        using var folder = Folder(["none.pass", "field-missing.fail", "on.fail", "forbidden.unknown"]);

        var messages = Lint(folder);

        Assert.That(messages, Is.EqualTo("checks/area/demo/check.yaml:1:1: RULE501: check 'demo' has no case that ends in pass; add cases/<what-it-shows>.pass.yaml beside check.yaml"));
    }

    [Test]
    public void Lint_CaseWithoutVerdict_SaysHowToNameIt()
    {
        using var folder = Folder(Needed.Append("strange.broken"));

        var messages = Lint(folder);

        Assert.That(messages, Is.EqualTo(
            "checks/area/demo/cases/strange.broken.yaml:1:1: RULE502: the file's name ends in no verdict; name it <what-it-shows>.<pass|fail|manual|notApplicable|unknown|error>.yaml"));
    }

    [Test]
    public void Lint_UnusedCheck_SaysWhereToNameIt()
    {
        using var folder = Folder(Needed);
        File.Delete(Path.Combine(folder.Path, "packs/demo/1.0/controls/1-all.yaml"));

        var messages = Lint(folder);

        Assert.That(messages, Is.EqualTo(
            "checks/area/demo/check.yaml:1:1: RULE503: no control uses check 'demo'; name it under 'checks' of a control in packs/, or delete its folder\n"
            + "packs/demo/1.0/pack.yaml:1:1: RULE507: section '1' has no control; add controls/1-<name>.yaml, or take the section out"));
    }

    [TestCase("fix: Mend it.", "fix: Mend it", "RULE504: 'fix' of check 'demo' does not end with a full stop; write it as one whole sentence")]
    [TestCase("references: [https://example.org/demo]", "", "RULE505: check 'demo' has no 'references'; link the documentation that explains the setting")]
    public void Lint_LooseEndInACheck_SaysHowToTieIt(string text, string mistake, string expected)
    {
        using var folder = Folder(Needed);
        var file = Path.Combine(folder.Path, "checks/area/demo/check.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace(text, mistake, StringComparison.Ordinal));

        var messages = Lint(folder);

        Assert.That(messages, Is.EqualTo($"checks/area/demo/check.yaml:1:1: {expected}"));
    }

    [Test]
    public void Lint_CasesWithoutCheck_SaysSo()
    {
        using var folder = Folder(Needed).Write("checks/area/gone/cases/none.pass.yaml", Case);

        var messages = Lint(folder);

        Assert.That(messages, Is.EqualTo("checks/area/gone/cases/none.pass.yaml:1:1: RULE506: the folder holds cases and no check.yaml; add the check, or delete the folder"));
    }

    [Test]
    public void Lint_AnotherFoldersChecks_AreNotItsBusiness()
    {
        using var builtIn = new PackFolder().Check("unlinted", "pods", "true");
        using var folder = Folder(Needed);
        var library = RulePackLibrary.Load([builtIn.Path, folder.Path]);

        var found = RulePackGate.Lint(library, folder.Path);

        Assert.That(found, Is.Empty);
    }

    private static PackFolder Folder(IEnumerable<string> cases)
    {
        var folder = new PackFolder().Check("demo", "pods", "true").Control("{check: demo}");
        foreach (var name in cases)
            folder.Write($"checks/area/demo/cases/{name}.yaml", Case);
        return folder;
    }

    private static string Lint(PackFolder folder) => folder.Relative(string.Join('\n', RulePackGate.Lint(folder.Load(), folder.Path)));
}
