using System.Text;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.RulePacks.Tests.PodSecurity;

/// <summary>Where the standards changed: the answer before and from each version (kubernetes/kubernetes staging/src/k8s.io/pod-security-admission/policy, release-1.37).</summary>
internal sealed class PodSecurityVersionTests
{
    /// <summary>What satisfies restricted at every version, but for what a case adds.</summary>
    private const string Confined = "runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}";

    private static readonly ExpressionTrial Trial = ExpressionTrial.Load([Repository.RulePacks]);

    [TestCase("hostNetwork: true", "", "", 0, "hostNamespaces")]
    [TestCase("", "sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: '0'}]", "", 20, "")]
    [TestCase("", "sysctls: [{name: net.ipv4.ip_local_reserved_ports, value: '1'}]", "", 26, "sysctls")]
    [TestCase("", "sysctls: [{name: net.ipv4.ip_local_reserved_ports, value: '1'}]", "", 27, "")]
    [TestCase("", "sysctls: [{name: net.ipv4.tcp_keepalive_probes, value: '1'}]", "", 28, "sysctls")]
    [TestCase("", "sysctls: [{name: net.ipv4.tcp_keepalive_probes, value: '1'}]", "", 29, "")]
    [TestCase("", "sysctls: [{name: net.ipv4.tcp_wmem, value: '1'}]", "", 31, "sysctls")]
    [TestCase("", "sysctls: [{name: net.ipv4.tcp_wmem, value: '1'}]", "", 32, "")]
    [TestCase("", "sysctls: [{name: net.ipv4.tcp_notsent_lowat, value: '1'}]", "", 36, "sysctls")]
    [TestCase("", "sysctls: [{name: net.ipv4.tcp_notsent_lowat, value: '1'}]", "", -1, "")]
    [TestCase("", "seLinuxOptions: {type: container_engine_t}", "", 30, "seLinuxOptions")]
    [TestCase("", "seLinuxOptions: {type: container_engine_t}", "", 31, "")]
    [TestCase("", "", "livenessProbe: {httpGet: {port: 80, host: a}}", 33, "")]
    [TestCase("", "", "livenessProbe: {httpGet: {port: 80, host: a}}", 34, "hostProbesAndHostLifecycle")]
    [TestCase("hostUsers: false", "", "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, procMount: Unmasked}", 34, "procMount")]
    [TestCase("hostUsers: false", "", "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, procMount: Unmasked}", 35, "procMount_restricted")]
    [TestCase("hostUsers: false", "runAsUser: 0", "", 22, "")]
    [TestCase("hostUsers: false", "runAsUser: 0", "", 23, "runAsUser")]
    [TestCase("hostUsers: false", "runAsUser: 0", "", 35, "")]
    [TestCase("hostUsers: true", "runAsUser: 0", "", 35, "runAsUser")]
    [TestCase("", "", "securityContext: {allowPrivilegeEscalation: false}", 21, "")]
    [TestCase("", "", "securityContext: {allowPrivilegeEscalation: false}", 22, "capabilities_restricted")]
    [TestCase("", "", "securityContext: {allowPrivilegeEscalation: false, capabilities: {add: [SYS_TIME]}}", 21, "capabilities_baseline")]
    [TestCase("os: {name: windows}", "", "securityContext: {}", 24, "allowPrivilegeEscalation, capabilities_restricted")]
    [TestCase("os: {name: windows}", "", "securityContext: {}", 25, "")]
    [TestCase("volumes: [{name: model, image: {reference: model}}]", "", "", 25, "")]
    public void Violations_OfRestricted_ChangeWithTheVersion(string spec, string context, string container, int minor, string expected)
    {
        var pod = Pod(spec, context, container, "{}");

        var violations = ViolationsOf(pod, "restricted", minor);

        Assert.That(violations, Is.EqualTo($"[{string.Join(',', expected.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(id => $"\"{id}\""))}]"));
    }

    [TestCase(18, "[\"seccompProfile_baseline\"]")]
    [TestCase(19, "[]")]
    public void Violations_SeccompByAnnotation_CountBefore119(int minor, string expected)
    {
        var pod = Pod("", "", "", "{seccomp.security.alpha.kubernetes.io/pod: unconfined}");

        var violations = ViolationsOf(pod, "baseline", minor);

        Assert.That(violations, Is.EqualTo(expected));
    }

    [TestCase("privileged", "[]")]
    [TestCase("baseline", "[\"hostNamespaces\",\"hostPathVolumes\"]")]
    [TestCase("restricted", "[\"hostNamespaces\",\"restrictedVolumes\"]")]
    public void Violations_OfALevel_AreItsOwn(string level, string expected)
    {
        var pod = Pod("hostPID: true, volumes: [{name: logs, hostPath: {path: /}}]", "", "", "{}");

        var violations = ViolationsOf(pod, level, -1);

        Assert.That(violations, Is.EqualTo(expected));
    }

    [Test]
    public void Violations_ValueThatWasRedacted_AreUnknown()
    {
        var pod = Pod("", "", "", "{container.apparmor.security.beta.kubernetes.io/web: 'postgres://shop:kQ8vT2xLm4@db.example.org/shop'}");

        var violations = ViolationsOf(pod, "baseline", -1);

        Assert.That(violations, Does.StartWith("{\"$unknown\":"));
    }

    private static string Pod(string spec, string context, string container, string annotations) =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: web, annotations: {annotations}}}\nspec: {{{spec}{(spec.Length > 0 ? ", " : "")}"
        + $"securityContext: {{{Confined}{(context.Length > 0 ? ", " : "")}{context}}}, containers: [{{name: web, "
        + $"{(container.Contains("securityContext", StringComparison.Ordinal) ? "" : "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}")}"
        + $"{(container.Length > 0 && !container.Contains("securityContext", StringComparison.Ordinal) ? ", " : "")}{container}}}]}}\n";

    private static string ViolationsOf(string pod, string level, int minor)
    {
        var snapshot = ManifestReader.Read(["-"], new MemoryStream(Encoding.UTF8.GetBytes(pod)), CancellationToken.None);
        var program = Trial.Compile(new CelSource($"pod.podSecurityViolations('{level}', {minor})")).Program!;
        return Trial.Evaluate(program, ExpressionTrial.SubjectsOf(snapshot).Single(), null, CancellationToken.None).Explanation.Value.GetValueOrDefault().ToJson();
    }
}
