namespace ComplianceAudit.Rules.Tests.Meaning;

internal sealed class AdmissionTests
{
    private const string Flag = "admission-control-config-file";

    [TestCase("v1.34.1", "", "NamespaceLifecycle,LimitRanger,ServiceAccount,TaintNodesByCondition,PodSecurity,Priority,DefaultTolerationSeconds,DefaultStorageClass,StorageObjectInUseProtection,PersistentVolumeClaimResize,RuntimeClass,CertificateApproval,CertificateSigning,CertificateSubjectRestriction,DefaultIngressClass,MutatingAdmissionWebhook,ValidatingAdmissionPolicy,ValidatingAdmissionWebhook,ResourceQuota")]
    [TestCase("v1.20.2", "", "NamespaceLifecycle,LimitRanger,ServiceAccount,TaintNodesByCondition,Priority,DefaultTolerationSeconds,DefaultStorageClass,StorageObjectInUseProtection,PersistentVolumeClaimResize,RuntimeClass,CertificateApproval,CertificateSigning,CertificateSubjectRestriction,DefaultIngressClass,MutatingAdmissionWebhook,ValidatingAdmissionWebhook,ResourceQuota")]
    public void Plugins_WithoutFlags_AreThoseOnInTheVersion(string version, string flags, string plugins)
    {
        var (value, _) = Facts.Ask(Facts.Component("kube-apiserver", version, flags), "admission.plugins(object).join(',')");

        Assert.That(value, Is.EqualTo($"\"{plugins}\""));
    }

    [TestCase("--enable-admission-plugins=NodeRestriction", "'NodeRestriction' in p && 'ServiceAccount' in p", "true")]
    [TestCase("--enable-admission-plugins=AlwaysPullImages,NodeRestriction", "p.indexOf('NodeRestriction') < p.indexOf('AlwaysPullImages')", "true")]
    [TestCase("--disable-admission-plugins=ServiceAccount", "'ServiceAccount' in p", "false")]
    [TestCase("--enable-admission-plugins=NodeRestriction --disable-admission-plugins=NodeRestriction", "'NodeRestriction' in p", "true")]
    [TestCase("--enable-admission-plugins=scheduling.example.com/Origin", "p.last().value()", "\"scheduling.example.com/Origin\"")]
    [TestCase("--feature-gates=ClusterTrustBundle=true", "'ClusterTrustBundleAttest' in p", "true")]
    [TestCase("--enable-admission-plugins=$(PLUGINS)", "'NodeRestriction' in p", "unknown: the value of --enable-admission-plugins of process /usr/bin/kube-apiserver is '$(PLUGINS)', which its container's environment completes")]
    public void Plugins_WithFlags_AreAddedAndTakenAway(string flags, string question, string answer)
    {
        var (value, _) = Facts.Ask(Facts.Component("kube-apiserver", "v1.34.1", flags), $"[admission.plugins(object)].map(p, {question})[0]");

        Assert.That(value, Is.EqualTo(answer));
    }

    [Test]
    public void Plugins_OfAnUnknownVersion_AreUnknown()
    {
        var (value, _) = Facts.Ask(Facts.Component("kube-apiserver", "", ""), "admission.plugins(object)");

        Assert.That(value, Is.EqualTo("unknown: Component kube-apiserver.cp-1: the list of admission plugins depends on the version, which is not known"));
    }

    [TestCase("plugins: [{name: PodSecurity, configuration: {kind: PodSecurityConfiguration, defaults: {enforce: baseline}, exemptions: {namespaces: [kube-system]}}}]", "PodSecurity", ".orValue({}).defaults.enforce", "\"baseline\"")]
    [TestCase("plugins: [{name: PodSecurity, configuration: {kind: PodSecurityConfiguration}}]", "EventRateLimit", ".hasValue()", "false")]
    [TestCase("plugins: [{name: EventRateLimit, path: events.yaml}]", "EventRateLimit", ".hasValue()", "unknown: Component kube-apiserver.cp-1: events.yaml of /etc/admission-control-config-file.yaml (--admission-control-config-file) was not read")]
    [TestCase("plugins: [{name: EventRateLimit}]", "EventRateLimit", ".hasValue()", "false")]
    [TestCase("plugins: EventRateLimit", "EventRateLimit", ".hasValue()", "unknown: Component kube-apiserver.cp-1: spec.sources[1].content.plugins is not of the shape that the component reads")]
    public void Configuration_OfAPlugin_IsWhatTheFileHolds(string file, string plugin, string question, string answer)
    {
        var (value, _) = Facts.Ask(Facts.ApiServer(Flag, file), $"admission.configuration(object, '{plugin}'){question}");

        Assert.That(value, Is.EqualTo(answer));
    }

    [Test]
    public void Configuration_InAFileOfItsOwn_IsRead()
    {
        var fact = Facts.Component(
            "kube-apiserver", "v1.34.1", $"--{Flag}=/etc/{Flag}.yaml", (Flag, "plugins: [{name: EventRateLimit, path: events.yaml}]"), ("events", "{kind: Configuration, limits: [{type: Server, qps: 50}]}"))
            .Replace("\"flag\":\"events\",\"order\":0", $"\"flag\":\"{Flag}\",\"order\":1", StringComparison.Ordinal);

        var answer = Facts.Ask(fact, "admission.configuration(object, 'EventRateLimit').value().limits[0].qps");

        Assert.That(answer, Is.EqualTo(("50", "/etc/events.yaml of /etc/admission-control-config-file.yaml (--admission-control-config-file)")));
    }

    [Test]
    public void Configuration_OfNoPlugin_SaysWhichWasMeant()
    {
        var (value, _) = Facts.Ask(Facts.Component("kube-apiserver", "v1.34.1", ""), "admission.configuration(object, 'EventRateLimits')");

        Assert.That(value, Does.EndWith("RULE219: no version of kube-apiserver has an admission plugin 'EventRateLimits'; did you mean 'EventRateLimit'?"));
    }
}
