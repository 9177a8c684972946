using ComplianceAudit.Rules.Effective;

namespace ComplianceAudit.Rules.Tests.Effective;

internal sealed class KubeletConfigurationTests
{
    private const string Flag = "flag of process /usr/bin/kubelet";
    private const string File = "/k/config.yaml (file behind --config)";
    private const string DropIn = "/k/d/20.conf (file behind --config-dir)";
    private const string Legacy = "cmd/kubelet/app/options/options.go (applyLegacyDefaults)";
    private const string Defaults = "pkg/kubelet/apis/config/v1beta1/defaults.go";

    // Without a configuration file, with one, and with flags over it.
    [TestCase("anonymous-auth", "v1.34.1", "", "", "", "true", $"default of v1.34 without a configuration file ({Legacy})")]
    [TestCase("anonymous-auth", "v1.34.1", "--config=/k/config.yaml", "{}", "", "false", $"default of v1.34 with a configuration file ({Legacy})")]
    [TestCase("authentication.anonymous.enabled", "v1.34.1", "--config=/k/config.yaml", """{"authentication":{"anonymous":{"enabled":true}}}""", "", "true", File)]
    [TestCase("anonymous-auth", "v1.34.1", "--config=/k/config.yaml --anonymous-auth=false", """{"authentication":{"anonymous":{"enabled":true}}}""", "", "false", Flag)]
    [TestCase("authorization-mode", "v1.34.1", "", "", "", "\"AlwaysAllow\"", $"default of v1.34 without a configuration file ({Legacy})")]
    [TestCase("authorization.mode", "v1.34.1", "--config=/k/config.yaml", "{}", "", "\"Webhook\"", $"default of v1.34 with a configuration file ({Legacy})")]
    [TestCase("authorization.mode", "v1.34.1", "--config=/k/config.yaml", """{"authorization":{"mode":""}}""", "", "\"Webhook\"", $"default of v1.34 with a configuration file ({Legacy})")]
    [TestCase("read-only-port", "v1.20.2", "", "", "", "10255", $"default of v1.20 without a configuration file ({Legacy})")]
    [TestCase("readOnlyPort", "v1.34.1", "--config=/k/config.yaml", """{"readOnlyPort":0}""", "", "0", File)]
    // A duration; zero in the file is defaulted, zero as a flag is meant.
    [TestCase("streaming-connection-idle-timeout", "v1.33.1", "--config=/k/config.yaml", """{"streamingConnectionIdleTimeout":"0s"}""", "", "\"14400s\"", $"default of v1.33 ({Defaults})")]
    [TestCase("streaming-connection-idle-timeout", "v1.33.1", "--streaming-connection-idle-timeout=0", "", "", "\"0s\"", Flag)]
    [TestCase("streamingConnectionIdleTimeout", "v1.34.0", "--config=/k/config.yaml", """{"streamingConnectionIdleTimeout":"5m"}""", "", "\"300s\"", $"{File}; it has no effect since v1.34")]
    // By version.
    [TestCase("event-qps", "v1.26.4", "", "", "", "5", $"default of v1.26 ({Defaults})")]
    [TestCase("eventRecordQPS", "v1.27.0", "", "", "", "50", $"default of v1.27 ({Defaults})")]
    // Drop-ins, the later over the earlier over the file; flags over all.
    [TestCase("protectKernelDefaults", "v1.34.1", "--config=/k/config.yaml --config-dir=/k/d", """{"protectKernelDefaults":false}""", """{"protectKernelDefaults":true}""", "true", DropIn)]
    [TestCase("protectKernelDefaults", "v1.34.1", "--config=/k/config.yaml --config-dir=/k/d", """{"protectKernelDefaults":true}""", "{}", "true", File)]
    [TestCase("tls-cipher-suites", "v1.34.1", "--config=/k/config.yaml --config-dir=/k/d", """{"tlsCipherSuites":["A","B"]}""", """{"tlsCipherSuites":["C"]}""", "[\"C\"]", DropIn)]
    [TestCase("readOnlyPort", "v1.34.1", "--config=/k/config.yaml --config-dir=/k/d --read-only-port=1", "{}", """{"readOnlyPort":2}""", "1", Flag)]
    [TestCase("readOnlyPort", "v1.34.1", "--config-dir=/k/d", "", "{}", "10255", $"default of v1.34 without a configuration file ({Legacy})")]
    // Feature gates of file and flag are merged.
    [TestCase("feature-gates", "v1.34.1", "--config=/k/config.yaml --feature-gates=A=false,C=true", """{"featureGates":{"A":true,"B":true}}""", "", "{\"A\":false,\"B\":true,\"C\":true}", $"{File}, {Flag}")]
    [TestCase("featureGates.RotateKubeletServerCertificate", "v1.34.1", "--config=/k/config.yaml", "{}", "", "true", "default of v1.34, beta (pkg/features/kube_features.go and staging/src/k8s.io/apiserver/pkg/features/kube_features.go)")]
    [TestCase("feature-gates.RotateKubeletServerCertificate", "v1.34.1", "--config=/k/config.yaml", """{"featureGates":{"RotateKubeletServerCertificate":false}}""", "", "false", File)]
    // What would not start.
    [TestCase("cni-conf-dir", "v1.24.0", "--cni-conf-dir=/etc/cni", "", "", null, "process /usr/bin/kubelet gives --cni-conf-dir, which v1.24.0 does not know since v1.24: it would not start")]
    [TestCase("seccomp-default", "v1.21.0", "--seccomp-default", "", "", null, "process /usr/bin/kubelet gives --seccomp-default, which v1.21.0 does not know before v1.22: it would not start")]
    // What is not known.
    [TestCase("readOnlyPort", "v1.34.1", "--config=/k/config.yaml", "", "", null, "/k/config.yaml, the file behind --config of process /usr/bin/kubelet, was not read")]
    [TestCase("readOnlyPort", "v1.34.1", "--config=/k/config.yaml", """{"readOnlyPort":"ten"}""", "", null, "readOnlyPort of /k/config.yaml (file behind --config) is '\"ten\"', which is no int")]
    [TestCase("authorization.mode", "v1.34.1", "--config=/k/config.yaml", """{"authorization":"none"}""", "", null, "/k/config.yaml holds no object where authorization.mode is looked for")]
    [TestCase("authorization.mode", "v1.34.1", "--config=/k/config.yaml", """{"authorization":{"mode":{"$redacted":{"id":"redacted:field:1","length":4,"credentialLike":false}}}}""", "", null, "Component/kubelet kubelet.cp-1: spec.sources[1].content.authorization.mode is redacted")]
    [TestCase("maxPods", "v1.34.1", "--config=/k/config.yaml --config-dir=/k/d", "{}", """{"maxPods":null}""", null, "/k/d/20.conf sets maxPods to null, of which the outcome is not known")]
    public void Of_FlagsFileAndDropIn_YieldsValueAndOrigin(string setting, string version, string flags, string config, string dropIn, string? value, string origin)
    {
        var kubelet = ComponentFact.Of(
            "kubelet", version, ComponentFact.Process("/usr/bin/kubelet", flags),
            config.Length > 0 ? ComponentFact.File("/k/config.yaml", "config", config) : "",
            dropIn.Length > 0 ? ComponentFact.File("/k/d/20.conf", "config-dir", dropIn, 1) : "",
            dropIn.Length > 0 ? ComponentFact.File("/k/d/10.conf", "config-dir", """{"readOnlyPort":3,"protectKernelDefaults":true}""") : "");
        kubelet = dropIn == "{}" ? ComponentFact.Of("kubelet", version, ComponentFact.Process("/usr/bin/kubelet", flags),
            config.Length > 0 ? ComponentFact.File("/k/config.yaml", "config", config) : "", ComponentFact.File("/k/d/20.conf", "config-dir", dropIn)) : kubelet;

        var effective = EffectiveConfiguration.Of(kubelet, setting);

        Assert.That((effective.Value.Kind == Cel.CelKind.Unknown ? null : effective.Value.ToJson(), effective.Origin), Is.EqualTo((value, origin)));
    }

    [Test]
    public void Of_UnreadDropIn_DecidesUnlessALaterOneDoes()
    {
        var kubelet = ComponentFact.Of(
            "kubelet", "v1.34.1", ComponentFact.Process("/usr/bin/kubelet", "--config=/k/config.yaml --config-dir=/k/d"),
            ComponentFact.File("/k/config.yaml", "config", """{"maxPods":7,"readOnlyPort":0}"""),
            ComponentFact.Unread("/k/d/10.conf", "config-dir"),
            ComponentFact.File("/k/d/20.conf", "config-dir", """{"readOnlyPort":5}""", 1));

        var (overridden, open) = (EffectiveConfiguration.Of(kubelet, "readOnlyPort"), EffectiveConfiguration.Of(kubelet, "maxPods"));

        Assert.That((overridden.Value.ToJson(), open.Origin), Is.EqualTo(("5", "/k/d/10.conf, the file behind --config-dir, was not read: permission denied")));
    }

    [Test]
    public void Of_DirectoryWithoutDropIns_LeavesTheFile()
    {
        var kubelet = ComponentFact.Of(
            "kubelet", "v1.34.1", ComponentFact.Process("/usr/bin/kubelet", "--config=/k/config.yaml --config-dir=/k/d"), ComponentFact.File("/k/config.yaml", "config", "{}"));

        var effective = EffectiveConfiguration.Of(kubelet, "readOnlyPort");

        Assert.That(effective.Value.ToJson(), Is.EqualTo("0"));
    }

    [TestCase("authentication.anonymous.enabled", "true", "configz cp-1")]
    [TestCase("anonymous-auth", "true", "configz cp-1")]
    [TestCase("readOnlyPort", "0", "configz cp-1, which leaves out what is empty")]
    [TestCase("hostname-override", "\"me\"", "flag of process /usr/bin/kubelet")]
    public void Of_WhatTheKubeletSaysItRunsWith_DecidesWhatAFileCouldHold(string setting, string value, string origin)
    {
        var kubelet = ComponentFact.Of(
            "kubelet", "v1.34.1", ComponentFact.Process("/usr/bin/kubelet", "--config=/k/config.yaml --anonymous-auth=false --hostname-override=me"),
            """{"kind":"configz","name":"cp-1","content":{"authentication":{"anonymous":{"enabled":true}}}}""");

        var effective = EffectiveConfiguration.Of(kubelet, setting);

        Assert.That((effective.Value.ToJson(), effective.Origin), Is.EqualTo((value, origin)));
    }

    [TestCase("--config=/k/old.yaml --config=/k/new.yaml", "2")]
    [TestCase("--config=/k/new.yaml --config=/k/old.yaml", "1")]
    public void Of_ConfigGivenTwice_ReadsTheLastOne(string flags, string value)
    {
        var kubelet = ComponentFact.Of(
            "kubelet", "v1.34.1", ComponentFact.Process("/usr/bin/kubelet", flags),
            ComponentFact.File("/k/old.yaml", "config", """{"readOnlyPort":1}"""), ComponentFact.File("/k/new.yaml", "config", """{"readOnlyPort":2}"""));

        var effective = EffectiveConfiguration.Of(kubelet, "readOnlyPort");

        Assert.That(effective.Value.ToJson(), Is.EqualTo(value));
    }

    [Test]
    public void Of_ProcessOfPartlyKnownFlags_LeavesTheDecisionToTheUnit()
    {
        var kubelet = ComponentFact.Of(
            "kubelet", "v1.34.1", """{"kind":"process","name":"/usr/bin/kubelet","problem":"cut off","flags":[{"name":"read-only-port","value":"1"}]}""",
            """{"kind":"systemdUnit","name":"kubelet.service","flags":[{"name":"read-only-port","value":"2"}]}""");

        var effective = EffectiveConfiguration.Of(kubelet, "read-only-port");

        Assert.That((effective.Value.ToJson(), effective.Origin), Is.EqualTo(("2", "flag of unit kubelet.service; the flags of process /usr/bin/kubelet are not known: cut off")));
    }
}
