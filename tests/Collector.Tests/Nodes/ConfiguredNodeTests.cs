using System.Runtime.Versioning;
using System.Text.Json;

namespace ComplianceAudit.Collector.Tests.Nodes;

/// <summary>What an inspection tells of files: configurations behind flags, modes, certificates, the machine.</summary>
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class ConfiguredNodeTests
{
    private const string Container = "0::/kubepods.slice/cri-containerd-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.scope\n";

    private NodeUnderTest _node = null!;

    [SetUp]
    public void MakeNode() => _node = new NodeUnderTest()
        .WithInit()
        .With("/var/lib/kubelet/config.yaml", "apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nauthentication: {x509: {clientCAFile: /etc/kubernetes/pki/ca.crt}}\nstaticPodURLHeader: {Authorization: [hunter2]}\n")
        .With("/etc/kubernetes/kubelet.conf", "users: [{name: u, user: {token: hunter2}}]\nclusters: [{name: c, cluster: {server: 'https://u:hunter2@10.0.0.1:6443'}}]\n")
        .With("/etc/kubernetes/pki/ca.crt", "no certificate")
        .WithProcess(700, ["/usr/bin/kubelet", "--config=/var/lib/kubelet/config.yaml", "--kubeconfig=/etc/kubernetes/kubelet.conf"], "/usr/bin/kubelet")
        .WithProcess(900, ["kube-apiserver", "--encryption-provider-config=/etc/kubernetes/enc.yaml"], "/usr/local/bin/kube-apiserver", cgroup: Container)
        .WithProcess(800, ["/usr/bin/etcd"], "/usr/bin/etcd", "ETCD_CONFIG_FILE=/etc/etcd.yaml\n")
        .With("/etc/etcd.yaml", "data-dir: /var/lib/etcd\ninitial-cluster-token: hunter2\n")
        .With("/etc/kubernetes/enc.yaml", "the host's, which the container may not have");

    [TearDown]
    public void RemoveNode() => _node.Dispose();

    [Test]
    public void Inspect_ConfigurationFiles_AreSourcesWithoutCredentials()
    {
        var kubelet = Files("kubelet");

        Assert.That(kubelet.Select(source => (Text(source, "name"), Text(source, "flag"), Text(source, "format"))), Is.EqualTo(new[]
        {
            ("/var/lib/kubelet/config.yaml", "config", "kubelet.config.k8s.io/v1beta1 KubeletConfiguration"), ("/etc/kubernetes/kubelet.conf", "kubeconfig", "v1 Config"),
        }));
        Assert.That(kubelet[0].GetProperty("content").GetProperty("authentication").GetRawText(), Is.EqualTo("""{"x509":{"clientCAFile":"/etc/kubernetes/pki/ca.crt"}}"""));
        Assert.That(kubelet[1].GetProperty("content").GetProperty("users").GetRawText(), Is.EqualTo("""[{"name":"u","user":{"means":["token"]}}]"""));
        Assert.That(kubelet[1].GetProperty("content").GetProperty("clusters")[0].GetProperty("cluster").GetProperty("server").GetString(), Is.EqualTo("https://10.0.0.1:6443"));
        Assert.That(_node.Printed, Does.Not.Contain("hunter2"));
    }

    [Test]
    public void Inspect_FileOfEtcdsEnvironment_IsASource()
    {
        Assert.That(Files("etcd").Single().GetProperty("content").GetRawText(), Is.EqualTo("""{"data-dir":"/var/lib/etcd"}"""));
    }

    [Test]
    public void Inspect_FileOfAContainerThatCannotBeEntered_IsNotTakenFromTheHost()
    {
        var source = Files("kube-apiserver").Single();

        Assert.That((Text(source, "problemKind"), Text(source, "problem")), Is.EqualTo(("denied", "the disk of the container that the component runs in could not be entered")));
        Assert.That(Facts("NodeFile").Select(fact => Text(fact, "path")), Has.None.EqualTo("/etc/kubernetes/enc.yaml"));
    }

    [Test]
    public void Inspect_PlannedAndUsedFiles_AreFactsWithTheirRoles()
    {
        var files = Facts("NodeFile").ToDictionary(fact => Text(fact, "path"), fact => fact.GetProperty("roles").GetRawText());

        Assert.That(files["/etc/kubernetes/pki/ca.crt"], Is.EqualTo("""[{"component":"kubelet","setting":"authentication.x509.clientCAFile"}]"""));
        Assert.That(files["/var/lib/etcd"], Is.EqualTo("""[{"component":"etcd","setting":"data-dir"}]"""));
        Assert.That(files["/etc/hostname"], Is.EqualTo("[]"));
    }

    [Test]
    public void Inspect_Everything_CoversWhatWasAsked()
    {
        var document = Inspect();

        Assert.That(document.GetProperty("coverage").EnumerateArray().Select(entry => Text(entry, "source")), Is.SupersetOf(new[] { "NodeFile/etc/hostname", "NodeFile", "Certificate", "NodeHost" }));
        Assert.That(Facts("NodeHost").Single().GetProperty("architecture").GetString(), Is.Not.Empty);
    }

    private JsonElement Inspect() => _node.Inspect(new NodePlan(["etcd", "kube-apiserver", "kubelet"], ["/etc/hostname"], Certificates: true, Host: true));

    private JsonElement[] Files(string component) =>
        [.. _node.Component(component).GetProperty("sources").EnumerateArray().Where(source => Text(source, "kind") == "configFile")];

    private IEnumerable<JsonElement> Facts(string kind) =>
        Inspect().GetProperty("items").EnumerateArray().Where(item => Text(item, "kind") == kind).Select(item => item.GetProperty("spec"));

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString()! : "";
}
