using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Tests.Cases;

internal sealed class RuleCasesTests
{
    private const string Good = "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec: {}\n";
    private const string Bad = "apiVersion: v1\nkind: Pod\nmetadata: {name: bad-web, namespace: shop}\nspec: {hostPID: true}\n";

    [TestCase("given.pass.yaml", Good)]
    [TestCase("given.fail.yaml", Bad)]
    [TestCase("given.fail.yaml", Good + "---\n" + Bad)]
    [TestCase("given.notApplicable.yaml", "apiVersion: complianceaudit.io/v1\nkind: Case\n")]
    [TestCase("given.unknown.yaml", "apiVersion: complianceaudit.io/v1\nkind: Case\ncoverage: [{source: pods, status: denied, reason: forbidden}]\n")]
    [TestCase("given.unknown.yaml", "apiVersion: complianceaudit.io/v1\nkind: Case\ncoverage: [{source: pods, namespace: vault, status: unreachable}]\n---\n" + Good)]
    [TestCase("given.fail.yaml", "apiVersion: complianceaudit.io/v1\nkind: Case\nfound: [Pod/web]\nparameters: {wanted: true}\n---\n" + Good)]
    public void Run_CaseAsPromised_HasNoProblem(string name, string text)
    {
        using var folder = Folder(name, text);

        var outcome = Outcome(folder);

        Assert.That(outcome.Problems, Is.Empty);
    }

    [TestCase("given.pass.yaml", Bad, "CASE006: the file's name promises pass, the check says fail: found bad-web; mend the check, or the case's name")]
    [TestCase("given.fail.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: bad-web}\nspec: {}\n", "CASE006: the file's name promises fail, the check says pass; mend the check, or the case's name\n{file}: CASE007: Pod bad-web must be found and is not; mend the check, or give the resource a name that does not begin with 'bad-'")]
    [TestCase("given.fail.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {hostPID: true}\n---\n" + Bad, "CASE008: Pod web is found and must not be (found web); mend the check, or let the resource's name begin with 'bad-'")]
    [TestCase("given.fail.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {hostPID: true}\n", "CASE009: the case promises a failure and holds nothing named 'bad-...'; rename what must be found\n{file}: CASE008: Pod web is found and must not be (found web); mend the check, or let the resource's name begin with 'bad-'")]
    [TestCase("given.passes.yaml", Good, "CASE001: the file's name promises no verdict; name it <what-it-shows>.<pass|fail|manual|notApplicable|unknown|error>.yaml")]
    [TestCase("given.pass.yaml", "apiVersion: complianceaudit.io/v1\nkind: Case\ncovrage: []\n", "CASE004: the Case has an unknown key 'covrage'; did you mean 'coverage'?")]
    [TestCase("given.pass.yaml", "apiVersion: complianceaudit.io/v1\nkind: Case\nparameters: {wanted: 3}\n", "CASE005: parameter 'wanted' is not one of check 'demo', or its value is of another type; declared are wanted (boolean)")]
    public void Run_CaseNotAsPromised_SaysWhatDiffersAndHowToMend(string name, string text, string expected)
    {
        using var folder = Folder(name, text);

        var outcome = Outcome(folder);

        var file = $"checks/area/demo/cases/{name}";
        Assert.That(folder.Relative(string.Join('\n', outcome.Problems)), Is.EqualTo($"{file}: {expected.Replace("{file}", file, StringComparison.Ordinal)}"));
    }

    [Test]
    public void Run_CaseThatIsNoYaml_SaysThatItCannotBeRead()
    {
        using var folder = Folder("given.pass.yaml", "kind: [Pod\n");

        var outcome = Outcome(folder);

        Assert.That(outcome.Problems.Single(), Does.Contain(": CASE003: the case cannot be read: "));
    }

    [Test]
    public void Run_CaseOfNoCheck_SaysSo()
    {
        using var folder = Folder("given.pass.yaml", Good);

        var outcome = RuleCases.Run(folder.Load(), new RuleCase("other", "given", Verdict.Pass, "checks/area/other/cases/given.pass.yaml"));

        Assert.That(outcome.Problems, Is.EqualTo(new[]
        {
            "checks/area/other/cases/given.pass.yaml: CASE002: no check 'other' is loaded; the folder above cases/ must be a check's",
        }));
    }

    [Test]
    public void Find_Folder_NamesEveryCaseAsTestsDo()
    {
        using var folder = Folder("given.pass.yaml", Good).Write("checks/area/demo/cases/another.fail.yaml", Bad);

        var cases = RuleCases.Find(folder.Path);

        Assert.That(cases.Select(one => one.ToString()), Is.EqualTo(new[] { "demo/another.fail", "demo/given.pass" }));
    }

    private static PackFolder Folder(string name, string text) => new PackFolder()
        .Check("demo", "pods", "object.spec.?hostPID.orValue(false) == params.wanted", between: "parameters: {wanted: {type: boolean, default: false}}")
        .Write($"checks/area/demo/cases/{name}", text);

    private static CaseOutcome Outcome(PackFolder folder) => RuleCases.Run(folder.Load(), RuleCases.Find(folder.Path).Single());
}
