using ComplianceAudit.Rules;

namespace ComplianceAudit.RulePacks.Tests;

internal sealed class GateTests
{
    [Test]
    public void Lint_ShippedRulePacks_FindsNothing()
    {
        var library = ShippedRulePacks.Library;

        var diagnostics = RulePackGate.Lint(library, Repository.RulePacks);

        Assert.That(diagnostics, Is.Empty);
    }
}
