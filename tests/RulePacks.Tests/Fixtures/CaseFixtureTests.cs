namespace ComplianceAudit.RulePacks.Tests.Fixtures;

internal sealed class CaseFixtureTests
{
    private static IEnumerable<TestCaseData> Files =>
        Directory.EnumerateFiles(Path.Combine(Repository.RulePacks, "checks"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "cases")
            .Order(StringComparer.Ordinal)
            .Select(file => new TestCaseData(file).SetArgDisplayNames(Repository.Relative(file)));

    [TestCaseSource(nameof(Files))]
    public void Documents_AreShapedLikeTheKindsTheyClaimToBe(string file)
    {
        var yaml = File.ReadAllText(file);

        var problem = CaseFixture.ProblemOf(Repository.Relative(file), yaml);

        Assert.That(problem, Is.Null);
    }

    [Test]
    public void ProblemOf_MisspeltField_NamesFileLineAndField()
    {
        const string yaml = "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostPid: true\n";

        var problem = CaseFixture.ProblemOf("cases/on.fail.yaml", yaml);

        Assert.That(problem, Does.StartWith("cases/on.fail.yaml:9:").And.Contain("hostPid"));
    }

    [Test]
    public void ProblemOf_MisspeltFieldOfAContainer_NamesTheField()
    {
        const string yaml = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: web\n      securityContext: {privileged: true, priviledged: true}\n";

        var problem = CaseFixture.ProblemOf("cases/on.fail.yaml", yaml);

        Assert.That(problem, Does.StartWith("cases/on.fail.yaml:6:").And.Contain("priviledged"));
    }

    [TestCase("apiVersion: v1\nkind: Pod\nspec: {hostPID: perhaps}\n", "3", TestName = "ProblemOf_TextForABoolean_IsRefused")]
    [TestCase("apiVersion: v1\nkind: Pod\nspec: {containers: {name: web}}\n", "3", TestName = "ProblemOf_MapForAList_IsRefused")]
    [TestCase("apiVersion: complianceaudit.io/v1\nkind: Case\ncoverge: []\n", "3", TestName = "ProblemOf_MisspeltFieldOfACase_IsRefused")]
    [TestCase("apiVersion: facts.complianceaudit.io/v1\nkind: Component\nmetadata: {name: a.b}\nspec: {flags: []}\n", "4", TestName = "ProblemOf_FlagsOutsideOfASource_IsRefused")]
    [TestCase("apiVersion: v1\nkind: Pot\n", "1", TestName = "ProblemOf_UnknownKind_IsRefused")]
    public void ProblemOf_WrongShape_PointsAtTheLine(string yaml, string line)
    {
        var problem = CaseFixture.ProblemOf("x.yaml", yaml);

        Assert.That(problem, Does.StartWith($"x.yaml:{line}:"));
    }
}
