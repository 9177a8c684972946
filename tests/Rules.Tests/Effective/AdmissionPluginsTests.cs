using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Tests.Effective;

internal sealed class AdmissionPluginsTests
{
    [TestCase("NodeRestriction", "1.34", true, false)]
    [TestCase("NamespaceLifecycle", "1.20", true, true)]
    [TestCase("PodSecurityPolicy", "1.24", true, false)]
    [TestCase("PodSecurityPolicy", "1.25", false, false)]
    [TestCase("PodSecurity", "1.21", false, false)]
    [TestCase("PodSecurity", "1.23", true, true)]
    [TestCase("DenyServiceExternalIPs", "1.20", false, false)]
    [TestCase("DenyServiceExternalIPs", "1.21", true, false)]
    [TestCase("SecurityContextDeny", "1.30", false, false)]
    [TestCase("PodResizeValidator", "1.36", true, true)]
    public void Of_Version_TellsWhetherThePluginIsThereAndOn(string name, string version, bool exists, bool isOn)
    {
        var plugin = AdmissionPlugins.Of(name)!;
        var minor = MinorVersion.Parse(version)!.Value;

        Assert.That((plugin.ExistsIn(minor), plugin.IsOnByDefault(minor)), Is.EqualTo((exists, isOn)));
    }

    [Test]
    public void All_DefaultOnOf120_AreThoseOfItsSource()
    {
        var on = AdmissionPlugins.All.Where(plugin => plugin.IsOnByDefault(new MinorVersion(1, 20))).Select(plugin => plugin.Name);

        // DefaultOffAdmissionPlugins of v1.20.2.
        Assert.That(on, Is.EqualTo(new[]
        {
            "NamespaceLifecycle", "LimitRanger", "ServiceAccount", "TaintNodesByCondition", "Priority", "DefaultTolerationSeconds", "DefaultStorageClass",
            "StorageObjectInUseProtection", "PersistentVolumeClaimResize", "RuntimeClass", "CertificateApproval", "CertificateSigning",
            "CertificateSubjectRestriction", "DefaultIngressClass", "MutatingAdmissionWebhook", "ValidatingAdmissionWebhook", "ResourceQuota",
        }));
    }

    [Test]
    public void All_Gates_AreKnown()
    {
        var gates = AdmissionPlugins.All.Select(plugin => plugin.Gate).Where(gate => gate.Length > 0);

        Assert.That(gates, Has.All.Matches<string>(gate => FeatureGates.Of(gate!) is not null));
    }
}
