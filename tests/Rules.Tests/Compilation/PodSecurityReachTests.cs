using ComplianceAudit.Rules.Tests.Evaluation;

namespace ComplianceAudit.Rules.Tests.Compilation;

/// <summary>Checks of the Pod Security Standards look at pod specifications alone, so that equal ones are judged once.</summary>
/// <remarks>Left out are those about annotations, and volume-types: a volume's type may be one that nobody knows yet, so it looks at every field, the name too, which differs from pod to pod.</remarks>
internal sealed class PodSecurityReachTests
{
    private static IEnumerable<string> Checks => PrunedReading.Library.Packs
        .Where(pack => pack.Id.StartsWith("pod-security-", StringComparison.Ordinal))
        .SelectMany(pack => pack.Controls)
        .SelectMany(control => control.Checks)
        .Select(check => check.Check.Id)
        .Distinct()
        .Where(id => !id.EndsWith("-annotations", StringComparison.Ordinal) && id != "volume-types");

    [TestCaseSource(nameof(Checks))]
    public void Reach_OfACheck_IsThePodSpecification(string id)
    {
        var reach = PrunedReading.Library.Checks.Single(check => check.Id == id).Program.Reach;

        Assert.That(reach.IsJudgedByPodSpec, Is.True);
    }
}
