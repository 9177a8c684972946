using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Effective;

internal sealed class EffectiveConfigurationTests
{
    private const string Flag = "flag of static pod kube-system/kube-apiserver-cp-1";
    private const string Authentication = "pkg/kubeapiserver/options/authentication.go";
    private const string Authorization = "pkg/kubeapiserver/options/authorization.go";
    private const string Audit = "staging/src/k8s.io/apiserver/pkg/server/options/audit.go";

    // What was given.
    [TestCase("profiling", "v1.34.1", "--profiling=false", "false", Flag)]
    [TestCase("profiling", "v1.34.1", "--profiling", "true", Flag)]
    [TestCase("profiling", "v1.34.1", "--profiling=F", "false", Flag)]
    [TestCase("profiling", "v1.34.1", "--profiling=false --profiling=true", "true", Flag)]
    [TestCase("token-auth-file", "v1.34.1", "--token_auth_file=/etc/tokens.csv", "\"/etc/tokens.csv\"", Flag)]
    [TestCase("audit-log-maxage", "v1.34.1", "--audit-log-maxage=30", "30", Flag)]
    [TestCase("authorization-mode", "v1.34.1", "--authorization-mode=Node,RBAC", "[\"Node\",\"RBAC\"]", Flag)]
    [TestCase("enable-admission-plugins", "v1.34.1", "--enable-admission-plugins=A,B --enable-admission-plugins=C", "[\"A\",\"B\",\"C\"]", Flag)]
    [TestCase("enable-admission-plugins", "v1.34.1", "--enable-admission-plugins=", "[]", Flag)]
    // What was not given, by version.
    [TestCase("profiling", "v1.34.1", "", "true", "default of v1.34 (staging/src/k8s.io/apiserver/pkg/server/options/feature.go)")]
    [TestCase("anonymous-auth", "v1.34.1", "--authorization-mode=RBAC", "true", $"default of v1.34 ({Authentication})")]
    [TestCase("authorization-mode", "v1.28.3", "", "[\"AlwaysAllow\"]", $"default of v1.28 ({Authorization})")]
    [TestCase("token-auth-file", "v1.34.1", "", "\"\"", $"default of v1.34 ({Authentication})")]
    [TestCase("audit-log-maxage", "v1.35.9", "", "0", $"default of v1.35 ({Audit})")]
    [TestCase("audit-log-maxage", "v1.36.0", "", "366", $"default of v1.36 ({Audit})")]
    [TestCase("audit-log-maxbackup", "v1.36.0", "", "100", $"default of v1.36 ({Audit})")]
    [TestCase("audit-log-maxsize", "v1.37.2", "", "100", $"default of v1.37 ({Audit})")]
    [TestCase("token-auth-file", "", "", "\"\"", $"default of every version ({Authentication})")]
    [TestCase("audit-log-maxage", "", "", "{\"$unknown\":[\"the default of --audit-log-maxage depends on the version of the component, which is not known\"]}", "the default of --audit-log-maxage depends on the version of the component, which is not known")]
    [TestCase("profiling", "v1.19.0", "", "{\"$unknown\":[\"there is no data on the default of --profiling in v1.19.0\"]}", "there is no data on the default of --profiling in v1.19.0")]
    // What another flag forces.
    [TestCase("anonymous-auth", "v1.34.1", "--anonymous-auth=true --authorization-mode=AlwaysAllow,RBAC", "false", $"forced by --authorization-mode containing AlwaysAllow ({Authentication})")]
    [TestCase("anonymous-auth", "v1.34.1", "", "false", $"forced by --authorization-mode containing AlwaysAllow ({Authentication})")]
    [TestCase("anonymous-auth", "v1.34.1", "--anonymous-auth=true --authorization-config=/etc/authz.yaml", "true", Flag)]
    // What an unread file decides.
    [TestCase("anonymous-auth", "v1.34.1", "--authorization-mode=AlwaysAllow --authentication-config=/etc/authn.yaml", "{\"$unknown\":[\"/etc/authn.yaml, the file behind --authentication-config of static pod kube-system/kube-apiserver-cp-1, was not read\"]}", "/etc/authn.yaml, the file behind --authentication-config of static pod kube-system/kube-apiserver-cp-1, was not read")]
    [TestCase("authorization-mode", "v1.34.1", "--authorization-config=/etc/authz.yaml", "{\"$unknown\":[\"/etc/authz.yaml, the file behind --authorization-config of static pod kube-system/kube-apiserver-cp-1, was not read\"]}", "/etc/authz.yaml, the file behind --authorization-config of static pod kube-system/kube-apiserver-cp-1, was not read")]
    [TestCase("anonymous-auth", "v1.34.1", "--authorization-mode=RBAC --authentication-config=/etc/authn.yaml", "{\"$unknown\":[\"/etc/authn.yaml, the file behind --authentication-config of static pod kube-system/kube-apiserver-cp-1, was not read\"]}", "/etc/authn.yaml, the file behind --authentication-config of static pod kube-system/kube-apiserver-cp-1, was not read")]
    [TestCase("anonymous-auth", "v1.30.0", "--authorization-mode=RBAC --authentication-config=/etc/authn.yaml", "true", $"default of v1.30 ({Authentication})")]
    [TestCase("anonymous-auth", "v1.34.1", "--authorization-mode=RBAC --anonymous-auth=false --authentication-config=/etc/authn.yaml", "false", Flag)]
    // What cannot be read.
    [TestCase("anonymous-auth", "v1.34.1", "--authorization-mode=RBAC --anonymous-auth=$redacted", "{\"$unknown\":[\"the value of --anonymous-auth of static pod kube-system/kube-apiserver-cp-1 is redacted\"]}", "the value of --anonymous-auth of static pod kube-system/kube-apiserver-cp-1 is redacted")]
    [TestCase("anonymous-auth", "v1.34.1", "--authorization-mode=$redacted --anonymous-auth=true", "{\"$unknown\":[\"the value of --authorization-mode of static pod kube-system/kube-apiserver-cp-1 is redacted\"]}", "the value of --authorization-mode of static pod kube-system/kube-apiserver-cp-1 is redacted")]
    [TestCase("profiling", "v1.34.1", "--profiling=maybe", "{\"$unknown\":[\"--profiling of static pod kube-system/kube-apiserver-cp-1 is 'maybe', which is no bool\"]}", "--profiling of static pod kube-system/kube-apiserver-cp-1 is 'maybe', which is no bool")]
    [TestCase("authorization-mode", "v1.34.1", "--authorization-mode=$(MODES)", "{\"$unknown\":[\"the value of --authorization-mode of static pod kube-system/kube-apiserver-cp-1 is '$(MODES)', which its container's environment completes\"]}", "the value of --authorization-mode of static pod kube-system/kube-apiserver-cp-1 is '$(MODES)', which its container's environment completes")]
    public void Of_Flags_YieldsValueAndOrigin(string flag, string version, string flags, string value, string origin)
    {
        var snapshot = new Evidence().ApiServer("cp-1", version, flags.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Build("Component/kube-apiserver");
        var component = new SnapshotView(snapshot)[SourceName.Parse("Component/kube-apiserver")].Resources[0];

        var effective = EffectiveConfiguration.Of(component, flag);

        Assert.That(effective.Value.ToJson(), Is.EqualTo(value));
        Assert.That(effective.Origin, Is.EqualTo(origin));
    }

    [TestCase("")]
    [TestCase("""{"kind":"process","name":"1234"}""")]
    [TestCase("""{"kind":"process","name":"1234","flags":{"$redacted":{"id":"redacted:arg:1","length":4,"credentialLike":false}}}""")]
    public void Of_ComponentWhoseFlagsWereNotRead_IsUnknown(string source)
    {
        var snapshot = new Evidence().Add("Component", $$$"""
            {"apiVersion":"facts.complianceaudit.io/v1","kind":"Component","metadata":{"name":"kube-apiserver.cp-1"},"spec":{"component":"kube-apiserver","node":"cp-1","sources":[{{{source}}}]}}
            """).Build("Component/kube-apiserver");
        var component = new SnapshotView(snapshot)[SourceName.Parse("Component/kube-apiserver")].Resources[0];

        var effective = EffectiveConfiguration.Of(component, "profiling");

        Assert.That(effective.Origin, Is.EqualTo("no process, unit or manifest of Component/kube-apiserver kube-apiserver.cp-1 was read"));
    }

    [Test]
    public void Of_ProcessAndManifest_TheProcessDecides()
    {
        var snapshot = new Evidence().Add("Component", """
            {"apiVersion":"facts.complianceaudit.io/v1","kind":"Component","metadata":{"name":"kube-apiserver.cp-1"},"spec":{"component":"kube-apiserver","node":"cp-1","version":"v1.34.1","sources":[
              {"kind":"staticPod","namespace":"kube-system","name":"kube-apiserver-cp-1","flags":[{"name":"profiling","value":"true"}]},
              {"kind":"process","name":"1234","flags":[{"name":"profiling","value":"false"}]}]}}
            """).Build("Component/kube-apiserver");
        var component = new SnapshotView(snapshot)[SourceName.Parse("Component/kube-apiserver")].Resources[0];

        var effective = EffectiveConfiguration.Of(component, "profiling");

        Assert.That((effective.Value.ToJson(), effective.Origin), Is.EqualTo(("false", "flag of process 1234; static pod kube-system/kube-apiserver-cp-1 gives 'true'")));
    }

    [Test]
    public void Of_UnknownSetting_SaysWhatIsKnownNearby()
    {
        var snapshot = new Evidence().ApiServer("cp-1", "v1.34.1").Build("Component/kube-apiserver");
        var component = new SnapshotView(snapshot)[SourceName.Parse("Component/kube-apiserver")].Resources[0];

        var effective = EffectiveConfiguration.Of(component, "profilng");

        Assert.That(effective.Value.AsError.ToString(), Is.EqualTo("RULE203: there is no data on setting 'profilng' of kube-apiserver; did you mean 'profiling'?"));
    }

}
