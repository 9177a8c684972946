using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Evaluation;

namespace ComplianceAudit.Rules.Tests.Effective;

internal sealed class ComponentConfigurationTests
{
    private const string Serving = "staging/src/k8s.io/apiserver/pkg/server/options/serving.go";
    private const string Scheduler = "pkg/scheduler/apis/config/v1/defaults.go";
    private const string Proxy = "pkg/proxy/apis/config/v1alpha1/defaults.go";
    private const string Flag = "flag of process x";
    private const string File = "/c.yaml (file behind --config)";

    [TestCase("kube-controller-manager", "bind-address", "", "", "\"0.0.0.0\"", $"default of v1.34 ({Serving})")]
    [TestCase("kube-controller-manager", "use-service-account-credentials", "--use-service-account-credentials", "", "true", Flag)]
    [TestCase("kube-controller-manager", "terminated-pod-gc-threshold", "--terminated-pod-gc-threshold=10", "", "10", Flag)]
    [TestCase("kube-controller-manager", "cluster-signing-duration", "--cluster-signing-duration=24h", "", "\"86400s\"", Flag)]
    [TestCase("kube-controller-manager", "feature-gates", "--feature-gates=A=true --feature-gates=B=false,A=false", "", "{\"A\":false,\"B\":false}", Flag)]
    [TestCase("kube-controller-manager", "feature-gates.RotateKubeletServerCertificate", "--feature-gates=RotateKubeletServerCertificate=false", "", "false", Flag)]
    [TestCase("kube-controller-manager", "feature-gates.PodSecurity", "--feature-gates=PodSecurity=false", "", "true", "default of v1.34, stable (pkg/features/kube_features.go and staging/src/k8s.io/apiserver/pkg/features/kube_features.go)")]
    [TestCase("kube-controller-manager", "feature-gates.ClusterTrustBundle", "--feature-gates=AllBeta=true", "", "true", $"AllBeta in {Flag}")]
    [TestCase("kube-scheduler", "profiling", "", "", "true", $"default of v1.34 ({Scheduler})")]
    [TestCase("kube-scheduler", "profiling", "--profiling=false", "", "false", Flag)]
    [TestCase("kube-scheduler", "profiling", "--config=/c.yaml --profiling=false", "{}", "true", $"default of v1.34 ({Scheduler})")]
    [TestCase("kube-scheduler", "enableProfiling", "--config=/c.yaml", """{"enableProfiling":false}""", "false", File)]
    [TestCase("kube-scheduler", "bind-address", "--config=/c.yaml --bind-address=127.0.0.1", "{}", "\"127.0.0.1\"", Flag)]
    [TestCase("kube-proxy", "metrics-bind-address", "", "", "\"127.0.0.1:10249\"", $"default of v1.34 ({Proxy})")]
    [TestCase("kube-proxy", "metrics-bind-address", "--config=/c.yaml --metrics-bind-address=127.0.0.1:1", """{"metricsBindAddress":"0.0.0.0:10249"}""", "\"0.0.0.0:10249\"", File)]
    [TestCase("kube-proxy", "metricsBindAddress", "--config=/c.yaml --metrics-bind-address=0.0.0.0:1", """{"metricsBindAddress":""}""", "\"127.0.0.1:10249\"", $"default of v1.34 ({Proxy})")]
    [TestCase("kube-proxy", "hostname-override", "--config=/c.yaml --hostname-override=me", """{"hostnameOverride":"you"}""", "\"me\"", Flag)]
    [TestCase("kube-proxy", "metrics-bind-address", "--config=/c.yaml --metrics-bind-address=127.0.0.1:1", "", null, "/c.yaml, the file behind --config of process x, was not read")]
    public void Of_FlagsAndFile_YieldsValueAndOrigin(string component, string setting, string flags, string config, string? value, string origin)
    {
        var fact = ComponentFact.Of(component, "v1.34.1", ComponentFact.Process("x", flags), config.Length > 0 ? ComponentFact.File("/c.yaml", "config", config) : "");

        var effective = EffectiveConfiguration.Of(fact, setting);

        Assert.That((effective.Value.Kind == Cel.CelKind.Unknown ? null : effective.Value.ToJson(), effective.Origin), Is.EqualTo((value, origin)));
    }

    [TestCase("anonymous-auth", "authentication-config", """{"anonymous":{"enabled":false}}""", "false", "/a.yaml (file behind --authentication-config)")]
    [TestCase("anonymous-auth", "authentication-config", """{"jwt":[]}""", "true", "default of v1.34 (pkg/kubeapiserver/options/authentication.go)")]
    [TestCase("authorization-mode", "authorization-config", """{"authorizers":[{"type":"Node"},{"type":"Webhook"}]}""", "[\"Node\",\"Webhook\"]", "/a.yaml (file behind --authorization-config)")]
    [TestCase("authorization-mode", "authorization-config", """{"authorizers":[{"type":"Node"},{"type":{"$redacted":{"id":"redacted:field:1","length":4,"credentialLike":false}}}]}""", null, "Component/kube-apiserver kube-apiserver.cp-1: spec.sources[1].content.authorizers[1].type is redacted")]
    public void Of_StructuredConfigurationOfTheApiServer_DecidesInPlaceOfTheFlag(string setting, string flag, string content, string? value, string origin)
    {
        var mode = flag == "authentication-config" ? " --authorization-mode=RBAC" : "";
        var fact = ComponentFact.Of("kube-apiserver", "v1.34.1", ComponentFact.Process("x", $"--{flag}=/a.yaml{mode}"), ComponentFact.File("/a.yaml", flag, content));

        var effective = EffectiveConfiguration.Of(fact, setting);

        Assert.That((effective.Value.Kind == Cel.CelKind.Unknown ? null : effective.Value.ToJson(), effective.Origin), Is.EqualTo((value, origin)));
    }

    [Test]
    public void Of_UnknownGate_SaysWhatIsKnownNearby()
    {
        var fact = ComponentFact.Of("kubelet", "v1.34.1", ComponentFact.Process("x", ""));

        var effective = EffectiveConfiguration.Of(fact, "feature-gates.SeccompDefaul");

        Assert.That(effective.Value.AsError.ToString(), Is.EqualTo("RULE204: there is no data on feature gate 'SeccompDefaul'; did you mean 'SeccompDefault'?"));
    }

    [Test]
    public void Of_UnknownComponent_SaysWhichAreKnown()
    {
        var fact = ComponentFact.Of("kubelets", "v1.34.1", ComponentFact.Process("x", ""));

        var effective = EffectiveConfiguration.Of(fact, "profiling");

        Assert.That(effective.Value.AsError.ToString(), Is.EqualTo("RULE202: there is no data on the settings of 'kubelets'; did you mean 'kubelet'?"));
    }

    [Test]
    public void Of_Pod_IsAnError()
    {
        var pod = new ResourceReader(Snapshots.SourceName.Parse("pods"), Snapshots.ResourceDocument.Parse("""{"kind":"Pod"}"""u8, new Snapshots.PropertyNames()));

        var effective = EffectiveConfiguration.Of(pod, "profiling");

        Assert.That(effective.Value.AsError.ToString(), Is.EqualTo("RULE201: effective() was not given a Component fact; give it the 'object' of a check whose subject is a Component"));
    }
}
