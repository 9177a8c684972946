using ComplianceAudit.Rules;

namespace ComplianceAudit.RulePacks.Tests;

/// <summary>Every case of every check is one test, named as in <c>--filter "Name~host-path/mounted"</c>.</summary>
internal sealed class CaseTests
{
    private static IEnumerable<TestCaseData> Cases =>
        RuleCases.Find(Repository.RulePacks).Select(ruleCase => new TestCaseData(ruleCase).SetName(ruleCase.ToString()));

    [TestCaseSource(nameof(Cases))]
    public void Run(RuleCase ruleCase)
    {
        var outcome = RuleCases.Run(ShippedRulePacks.Library, ruleCase);

        Assert.That(outcome.Problems, Is.Empty);
    }
}
