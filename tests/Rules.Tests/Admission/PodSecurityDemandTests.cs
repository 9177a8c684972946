using ComplianceAudit.Rules.Tests.Meaning;

namespace ComplianceAudit.Rules.Tests.Admission;

internal sealed class PodSecurityDemandTests
{
    private const string Flag = "admission-control-config-file";
    private const string Question = "admission.podSecurity(object).map(d, d.level + ' ' + string(d.minor))";

    [TestCase("tier: front", "privileged 34")]
    [TestCase("pod-security.kubernetes.io/enforce: baseline", "baseline 34")]
    [TestCase("pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: v1.25", "restricted 25")]
    [TestCase("pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: latest", "restricted 34")]
    [TestCase("pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: v1.99", "restricted 34")]
    [TestCase("pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: '1.25'", "restricted 34")]
    [TestCase("pod-security.kubernetes.io/enforce: Baseline", "restricted 34")]
    [TestCase("pod-security.kubernetes.io/warn: restricted, pod-security.kubernetes.io/audit: restricted", "privileged 34")]
    public void PodSecurity_ByLabels_IsWhatEnforceSays(string labels, string demand)
    {
        var answer = Tried.Ask(Tried.Cluster(labels: labels), Question);

        Assert.That(answer, Is.EqualTo($"[\"{demand}\"]"));
    }

    [TestCase("{defaults: {enforce: baseline}}", "tier: front", "[\"baseline 34\"]")]
    [TestCase("{defaults: {enforce: baseline, enforce-version: v1.30}}", "tier: front", "[\"baseline 30\"]")]
    [TestCase("{defaults: {enforce: restricted, enforce-version: v1.30}}", "pod-security.kubernetes.io/enforce: baseline", "[\"baseline 30\"]")]
    [TestCase("{defaults: {enforce: baseline}, exemptions: {namespaces: [shop]}}", "pod-security.kubernetes.io/enforce: restricted", "[\"privileged 34\"]")]
    [TestCase("{defaults: {enforce: baseline}, exemptions: {namespaces: [shopping]}}", "tier: front", "[\"baseline 34\"]")]
    public void PodSecurity_ByConfiguration_IsTheDefaultOrExempt(string configuration, string labels, string answer)
    {
        var server = Facts.ApiServer(Flag, $"plugins: [{{name: PodSecurity, configuration: {configuration}}}]");

        var found = Tried.Ask(Tried.Cluster(server, labels), Question);

        Assert.That(found, Is.EqualTo(answer));
    }

    [TestCase("", "[\"restricted 34\"]")]
    [TestCase("--disable-admission-plugins=PodSecurity", "[\"privileged 34\"]")]
    public void PodSecurity_ByFlags_IsEnforcedWhereThePluginRuns(string flags, string answer)
    {
        var found = Tried.Ask(Tried.Cluster(Facts.Component("kube-apiserver", "v1.34.1", flags), "pod-security.kubernetes.io/enforce: restricted"), Question);

        Assert.That(found, Is.EqualTo(answer));
    }

    [Test]
    public void PodSecurity_WithAConfigurationNotRead_IsUnknown()
    {
        var server = Facts.Component("kube-apiserver", "v1.34.1", $"--{Flag}=/etc/admission.yaml");

        var answer = Tried.Ask(Tried.Cluster(server), "admission.podSecurity(object).exists(demand, true)");

        Assert.That(answer, Does.StartWith("unknown: /etc/admission.yaml, the file behind --admission-control-config-file"));
    }
}
