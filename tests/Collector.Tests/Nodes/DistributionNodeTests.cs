using System.Runtime.Versioning;

namespace ComplianceAudit.Collector.Tests.Nodes;

/// <summary>Nodes as k3s, RKE2, MicroK8s and a plain systemd installation leave them (docs.k3s.io, docs.rke2.io, microk8s.io, "Kubernetes the hard way").</summary>
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class DistributionNodeTests
{
    private NodeUnderTest _node = null!;

    [SetUp]
    public void MakeNode() => _node = new NodeUnderTest().WithInit();

    [TearDown]
    public void RemoveNode() => _node.Dispose();

    /// <summary>k3s writes a title over its arguments (k3s pkg/cli/server/server.go), so that the unit and the files have to tell.</summary>
    private void InstallK3s()
    {
        _node.WithProcess(500, ["/usr/local/bin/k3s server", "", "", ""], "/var/lib/rancher/k3s/data/current/bin/k3s", "K3S_TOKEN=hunter2\n", "0::/system.slice/k3s.service\n")
            .With("/etc/systemd/system/k3s.service", """
                [Service]
                EnvironmentFile=-/etc/default/%N
                EnvironmentFile=-/etc/systemd/system/k3s.service.env
                ExecStart=/usr/local/bin/k3s \
                    server \
                    '--kube-apiserver-arg=audit-log-path=/var/log/audit.log' \
                    '--write-kubeconfig-mode=0600'

                """)
            .With("/etc/systemd/system/k3s.service.env", "K3S_TOKEN=hunter2\n")
            .With("/etc/rancher/k3s/config.yaml", "token: hunter2\nkubelet-arg: [anonymous-auth=false]\nkube-controller-manager-arg: [profiling=true]\ndisable-kube-proxy: true\n")
            .With("/etc/rancher/k3s/config.yaml.d/10-more.yaml", "kubelet-arg+: [read-only-port=0]\nkube-controller-manager-arg: [profiling=false]\n");
    }

    [Test]
    public void Inspect_K3s_TakesItsFlagsFromTheUnit()
    {
        InstallK3s();

        var k3s = _node.Component("k3s");

        Assert.That(k3s.GetProperty("role").GetString(), Is.EqualTo("server"));
        Assert.That(FactText.Sources(k3s), Is.EqualTo(new[]
        {
            "process /var/lib/rancher/k3s/data/current/bin/k3s: k3s has written a title over its command line",
            "systemdUnit k3s.service: kube-apiserver-arg=? write-kubeconfig-mode=0600",
        }));
        Assert.That(_node.Printed, Does.Not.Contain("hunter2"));
    }

    [TestCase("kube-apiserver", "audit-log-path=/var/log/audit.log")]
    [TestCase("kubelet", "anonymous-auth=false read-only-port=0")]
    [TestCase("kube-controller-manager", "profiling=false")]
    [TestCase("kube-scheduler", "k3s adds flags of its own to these")]
    public void Inspect_K3s_TellsWhatItHandsToEachComponent(string component, string flags)
    {
        InstallK3s();

        var embedded = _node.Component(component).GetProperty("sources")[0];

        Assert.That((embedded.GetProperty("kind").GetString(), embedded.GetProperty("by").GetString(), FactText.Flags(embedded)), Is.EqualTo(("embedded", "k3s", flags)));
        Assert.That(embedded.GetProperty("problem").GetString(), Is.EqualTo("k3s adds flags of its own to these"));
        Assert.That(_node.Coverage(component), Does.StartWith("partial: /etc/rancher/k3s/config.yaml: k3s adds flags of its own to these"));
    }

    [TestCase("kube-proxy", 0)]
    [TestCase("etcd", 0)]
    public void Inspect_K3s_HasNoComponentThatItDoesNotRun(string component, int count)
    {
        InstallK3s();

        var items = _node.Inspect().GetProperty("items").EnumerateArray().Count(item => item.GetProperty("spec").GetProperty("component").GetString() == component);

        Assert.That(items, Is.EqualTo(count));
    }

    [Test]
    public void Inspect_Rke2_ReadsProcessesAndItsOwnManifests()
    {
        _node.WithProcess(500, ["/usr/local/bin/rke2 server"], cgroup: "0::/system.slice/rke2-server.service\n")
            .WithProcess(600, ["kubelet", "--volume-plugin-dir=/x", "--pod-manifest-path=/var/lib/rancher/rke2/agent/pod-manifests"], "/var/lib/rancher/rke2/data/v1.34.1-rke2r1-0123456789ab/bin/kubelet")
            .With("/var/lib/rancher/rke2/agent/pod-manifests/etcd.yaml", "apiVersion: v1\nkind: Pod\nspec: {containers: [{name: etcd, image: 'index.docker.io/rancher/hardened-etcd:v3.6.4-k3s3', command: [etcd], args: [--config-file=/var/lib/rancher/rke2/server/db/etcd/config]}]}\n");

        var (kubelet, etcd) = (_node.Component("kubelet"), _node.Component("etcd"));

        Assert.That(kubelet.GetProperty("version").GetString(), Is.EqualTo("v1.34.1"));
        Assert.That(FactText.Sources(kubelet).Single(), Does.StartWith("process /var/lib/rancher/rke2/data/v1.34.1-rke2r1-0123456789ab/bin/kubelet: "));
        Assert.That(FactText.Sources(etcd), Is.EqualTo(new[] { "manifest /var/lib/rancher/rke2/agent/pod-manifests/etcd.yaml: config-file=/var/lib/rancher/rke2/server/db/etcd/config" }));
        Assert.That(etcd.GetProperty("version").GetString(), Is.EqualTo("v3.6.4"));
    }

    [Test]
    public void Inspect_MicroK8s_ReadsTheArgumentsOfEachComponentFromItsFile()
    {
        const string args = "/var/snap/microk8s/8000/args";
        _node.WithProcess(500, ["/snap/microk8s/8000/kubelite", $"--kubelet-args-file={args}/kubelet", $"--apiserver-args-file={args}/kube-apiserver", "--start-control-plane=true"])
            .With($"{args}/kubelet", "# comment\n--root-dir=${SNAP_COMMON}/var/lib/kubelet\n--anonymous-auth=false\n")
            .With($"{args}/kube-apiserver", "--client-ca-file=${SNAP_DATA}/certs/ca.crt\n");

        var (kubelet, server) = (_node.Component("kubelet"), _node.Component("kube-apiserver"));

        Assert.That(FactText.Sources(kubelet), Is.EqualTo(new[] { $"embedded {args}/kubelet: root-dir=/var/snap/microk8s/common/var/lib/kubelet anonymous-auth=false" }));
        Assert.That(FactText.Sources(server), Is.EqualTo(new[] { $"embedded {args}/kube-apiserver: client-ca-file=/var/snap/microk8s/8000/certs/ca.crt" }));
    }

    [Test]
    public void Inspect_APlainInstallation_ReadsEtcdsEnvironmentToo()
    {
        _node.WithProcess(500, ["/usr/local/bin/etcd", "--name=m"], environment: "ETCD_CLIENT_CERT_AUTH=true\nETCD_INITIAL_CLUSTER_TOKEN=hunter2\nPASSWORD=hunter2\n", cgroup: "0::/system.slice/etcd.service\n", uid: 997)
            .With("/etc/systemd/system/etcd.service", "[Service]\nExecStart=/usr/local/bin/etcd --name=m --root-password=hunter2\n");

        var etcd = _node.Component("etcd");

        var process = etcd.GetProperty("sources")[0];
        Assert.That(process.GetProperty("user").GetRawText(), Is.EqualTo("""{"uid":997,"gid":997}"""));
        Assert.That(process.GetProperty("environment").EnumerateArray().Select(one => one.GetProperty("name").GetString()), Is.EqualTo(new[] { "ETCD_CLIENT_CERT_AUTH", "ETCD_INITIAL_CLUSTER_TOKEN" }));
        Assert.That(process.GetProperty("environment")[0].GetProperty("value").GetString(), Is.EqualTo("true"));
        Assert.That(FactText.Disagreements(etcd), Is.EqualTo(new[] { "root-password: process -, systemdUnit ?" }));
        Assert.That(_node.Printed, Does.Not.Contain("hunter2"));
    }

    [Test]
    public void Inspect_TwoInstances_NumbersTheSecond()
    {
        _node.WithProcess(600, ["etcd", "--name=b"], cgroup: "0::/kubepods/" + new string('a', 64) + "\n").WithProcess(500, ["/usr/bin/etcd", "--name=a"]).WithProcess(400, ["/bin/sh", "-c", "etcd"]);

        var names = _node.Inspect().GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("metadata").GetProperty("name")} {FactText.Sources(item.GetProperty("spec")).Single()}");

        Assert.That(names, Is.EqualTo(new[] { "etcd.node-1 process /usr/bin/etcd: name=a", "etcd.node-1.2 process etcd: name=b" }));
    }

    [Test]
    public void Inspect_AUnitThatNothingStarts_IsNoComponentWhereProcessesAreVisible()
    {
        _node.With("/usr/lib/systemd/system/containerd.service", "[Service]\nExecStart=/usr/bin/containerd\n").With("/etc/systemd/system/etcd.service", "[Service]\nExecStart=/usr/bin/etcd --name=x\n");
        _node.Disk.Link("/etc/systemd/system/multi-user.target.wants/etcd.service", "/etc/systemd/system/etcd.service");

        var names = _node.Inspect().GetProperty("items").EnumerateArray().Select(item => item.GetProperty("metadata").GetProperty("name").GetString());

        Assert.That(names, Is.EqualTo(new[] { "etcd.node-1" }));
    }
}
