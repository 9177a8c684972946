using System.Runtime.Versioning;

namespace ComplianceAudit.Collector.Tests.Nodes;

/// <summary>A control-plane node as kubeadm 1.34 and Debian's packages leave it (kubernetes/release cmd/krel/templates/latest/kubeadm/10-kubeadm.conf, kubeadm's manifests of v1.34).</summary>
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class KubeadmNodeTests
{
    private const string Container = "0::/kubepods.slice/kubepods-burstable.slice/cri-containerd-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.scope\n";

    private const string DropIn = """
        # Note: This dropin only works with kubeadm and kubelet v1.11+
        [Service]
        Environment="KUBELET_KUBECONFIG_ARGS=--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig=/etc/kubernetes/kubelet.conf"
        Environment="KUBELET_CONFIG_ARGS=--config=/var/lib/kubelet/config.yaml"
        EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env
        EnvironmentFile=-/etc/default/kubelet
        ExecStart=
        ExecStart=/usr/bin/kubelet $KUBELET_KUBECONFIG_ARGS $KUBELET_CONFIG_ARGS $KUBELET_KUBEADM_ARGS $KUBELET_EXTRA_ARGS
        """;

    private const string Manifest = """
        apiVersion: v1
        kind: Pod
        metadata: {name: kube-apiserver, namespace: kube-system}
        spec:
          containers:
          - name: kube-apiserver
            image: registry.k8s.io/kube-apiserver:v1.34.1
            command:
            - kube-apiserver
            - --anonymous-auth=false
            - --authorization-mode=Node,RBAC
        """;

    private NodeUnderTest _node = null!;

    [SetUp]
    public void MakeNode() => _node = new NodeUnderTest()
        .WithInit()
        .With("/usr/lib/systemd/system/kubelet.service", "[Unit]\nDescription=kubelet\n\n[Service]\nExecStart=/usr/bin/kubelet\nRestart=always\n\n[Install]\nWantedBy=multi-user.target\n")
        .With("/usr/lib/systemd/system/kubelet.service.d/10-kubeadm.conf", DropIn)
        .With("/var/lib/kubelet/kubeadm-flags.env", "KUBELET_KUBEADM_ARGS=\"--container-runtime-endpoint=unix:///run/containerd/containerd.sock --node-ip=10.0.0.1\"\n")
        .With("/var/lib/kubelet/config.yaml", "apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nstaticPodPath: /etc/kubernetes/manifests\n")
        .With("/etc/kubernetes/manifests/kube-apiserver.yaml", Manifest)
        .WithProcess(
            700, ["/usr/bin/kubelet", "--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf", "--kubeconfig=/etc/kubernetes/kubelet.conf", "--config=/var/lib/kubelet/config.yaml",
                "--container-runtime-endpoint=unix:///run/containerd/containerd.sock", "--node-ip=10.0.0.1"], "/usr/bin/kubelet", cgroup: "0::/system.slice/kubelet.service\n")
        .WithProcess(
            900, ["kube-apiserver", "--anonymous-auth=true", "--authorization-mode=Node,RBAC"], "/usr/local/bin/kube-apiserver", "GODEBUG=x509sha1=1\nHTTPS_PROXY=http://u:hunter2@proxy\n", Container);

    [TearDown]
    public void RemoveNode() => _node.Dispose();

    [Test]
    public void Inspect_Kubelet_ReadsProcessAndUnitAlike()
    {
        var kubelet = _node.Component("kubelet");

        const string flags = "bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf kubeconfig=/etc/kubernetes/kubelet.conf config=/var/lib/kubelet/config.yaml "
            + "container-runtime-endpoint=unix:///run/containerd/containerd.sock node-ip=10.0.0.1";
        Assert.That(FactText.Sources(kubelet), Is.EqualTo(new[] { $"process /usr/bin/kubelet: {flags}", $"systemdUnit kubelet.service: {flags}" }));
        Assert.That(FactText.Disagreements(kubelet), Is.Empty);
        Assert.That(kubelet.GetProperty("sources")[1].GetProperty("files").EnumerateArray().Select(file => file.GetString()), Is.EqualTo(new[]
        {
            "/usr/lib/systemd/system/kubelet.service", "/usr/lib/systemd/system/kubelet.service.d/10-kubeadm.conf", "/var/lib/kubelet/kubeadm-flags.env",
        }));
    }

    [Test]
    public void Inspect_ApiServer_StatesWhereProcessAndManifestDisagree()
    {
        var server = _node.Component("kube-apiserver");

        Assert.That(FactText.Sources(server), Is.EqualTo(new[]
        {
            "process /usr/local/bin/kube-apiserver: anonymous-auth=true authorization-mode=Node,RBAC",
            "manifest /etc/kubernetes/manifests/kube-apiserver.yaml: anonymous-auth=false authorization-mode=Node,RBAC",
        }));
        Assert.That(FactText.Disagreements(server), Is.EqualTo(new[] { "anonymous-auth: process true, manifest false" }));
        Assert.That(server.GetProperty("version").GetString(), Is.EqualTo("v1.34.1"));
    }

    [Test]
    public void Inspect_ApiServer_NamesVariablesOfAnyProgramWithoutValues()
    {
        var process = _node.Component("kube-apiserver").GetProperty("sources")[0];

        Assert.That(process.GetProperty("environment").GetRawText(), Is.EqualTo("""[{"name":"GODEBUG"},{"name":"HTTPS_PROXY"}]"""));
        Assert.That(process.GetProperty("container").GetString(), Has.Length.EqualTo(64));
        Assert.That(_node.Printed, Does.Not.Contain("hunter2"));
    }

    [Test]
    public void Inspect_WithEverythingRead_IsComplete()
    {
        var coverage = new[] { _node.Coverage("kubelet"), _node.Coverage("kube-apiserver"), _node.Coverage("etcd") };

        Assert.That(coverage, Is.All.EqualTo("complete: "));
    }

    [Test]
    public void Inspect_WithoutProcesses_TakesUnitsAndManifestsAndSaysSo()
    {
        Directory.Delete(_node.Disk.Path + "/proc", recursive: true);

        var kubelet = _node.Component("kubelet");
        var coverage = (_node.Coverage("kubelet"), _node.Coverage("etcd"));

        Assert.That(FactText.Sources(kubelet).Single(), Does.StartWith("systemdUnit kubelet.service: bootstrap-kubeconfig="));
        Assert.That(coverage.Item1, Does.StartWith("partial: no processes are visible"));
        Assert.That(coverage.Item2, Does.StartWith("notCollected: no processes are visible"));
    }

    [Test]
    public void Inspect_NodeName_IsWhatTheKubeletIsTold()
    {
        var given = _node.Inspect(name: "worker-9").GetProperty("metadata").GetProperty("name").GetString();
        var ofHost = _node.Inspect().GetProperty("metadata").GetProperty("name").GetString();
        _node.WithProcess(700, ["/usr/bin/kubelet", "--hostname-override=Told-1"]);
        var told = _node.Inspect().GetProperty("metadata").GetProperty("name").GetString();

        Assert.That((given, ofHost, told), Is.EqualTo(("worker-9", "node-1", "told-1")));
    }
}
