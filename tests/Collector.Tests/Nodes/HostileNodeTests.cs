using System.Runtime.Versioning;
using System.Text;

namespace ComplianceAudit.Collector.Tests.Nodes;

/// <summary>A node whose root wants to stall, exhaust, mislead or read through the program that looks at it.</summary>
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class HostileNodeTests
{
    private NodeUnderTest _node = null!;

    [SetUp]
    public void MakeNode() => _node = new NodeUnderTest().WithInit();

    [TearDown]
    public void RemoveNode() => _node.Dispose();

    private IEnumerable<string?> Names() => _node.Inspect().GetProperty("items").EnumerateArray().Select(item => item.GetProperty("metadata").GetProperty("name").GetString());

    [Test]
    public void Inspect_OfProcessesThatEndMeanwhile_LeavesThemOut()
    {
        _node.WithProcess(10, ["/usr/bin/etcd", "--name=a"]).WithProcess(11, ["/usr/bin/etcd", "--name=b"]).WithProcess(12, ["/usr/bin/etcd", "--name=c"]);
        File.Delete(_node.Disk.Path + "/proc/10/cmdline");
        File.Delete(_node.Disk.Path + "/proc/11/environ");
        File.Delete(_node.Disk.Path + "/proc/11/status");
        File.Delete(_node.Disk.Path + "/proc/11/cgroup");
        File.WriteAllText(_node.Disk.Path + "/proc/12/cmdline", "");

        var etcd = _node.Component("etcd");

        Assert.That(FactText.Sources(etcd), Is.EqualTo(new[] { "process /usr/bin/etcd: name=b" }));
        Assert.That(etcd.GetProperty("sources")[0].TryGetProperty("environment", out _), Is.False);
        Assert.That(_node.Coverage("etcd"), Is.EqualTo("complete: "));
    }

    [Test]
    public void Inspect_OfPipesInPlaceOfFiles_NeitherWaitsNorReadsThem()
    {
        _node.WithProcess(10, ["/usr/bin/etcd"]).WithProcess(11, ["/usr/bin/kubelet", "--config=/var/lib/kubelet/config.yaml"]);
        File.Delete(_node.Disk.Path + "/proc/10/cmdline");
        File.Delete(_node.Disk.Path + "/proc/11/environ");
        _node.Disk.Folder("/etc/kubernetes/manifests");
        _node.Disk.Folder("/var/lib/kubelet");
        string[] pipes = ["/proc/10/cmdline", "/proc/11/environ", "/etc/kubernetes/manifests/a.yaml", "/var/lib/kubelet/config.yaml"];
        Assume.That(pipes.All(pipe => _node.Disk.Run("mkfifo", pipe)), "mkfifo is there");

        var names = Names();

        Assert.That(names, Is.EqualTo(new[] { "kubelet.node-1" }));
        Assert.That(_node.Coverage("kube-apiserver"), Is.EqualTo("partial: /etc/kubernetes/manifests/a.yaml: it is no ordinary file"));
    }

    [Test]
    public void Inspect_OfLinksOutOfTheRoot_ReadsNothingBehindThem()
    {
        var outside = _node.Disk.WriteOutside("pod.yaml", "apiVersion: v1\nkind: Pod\nspec: {containers: [{name: etcd, command: [etcd, --name=outside]}]}\n");
        _node.Disk.Link("/etc/kubernetes/manifests/absolute.yaml", outside);
        _node.Disk.Link("/etc/kubernetes/manifests/climbing.yaml", "../../../../pod.yaml");
        _node.Disk.Link("/proc/20", "../..");
        _node.Disk.Link("/etc/systemd/system/etcd.service", outside);

        var names = Names();

        Assert.That(names, Is.Empty);
        Assert.That(_node.Printed, Does.Not.Contain("--name"));
    }

    [Test]
    public void Inspect_OfNamesThatSpeakToTerminals_KeepsThemAsData()
    {
        _node.WithProcess(10, ["/usr/bin/etcd", "--name=\e[2Jx\n\"y", "--\e[31m=z", "--data-dir=/d"]);

        var document = _node.Inspect();

        Assert.That(document.GetProperty("items").GetArrayLength(), Is.EqualTo(1));
        Assert.That(_node.Printed, Does.Not.Contain('\e').And.Not.Contain('\n'));
    }

    [Test]
    public void Inspect_OfACommandLineWithoutEnd_SaysThatItIsTooLong()
    {
        _node.WithProcess(10, ["/usr/bin/etcd", new string('x', 2 << 20)]);

        var coverage = _node.Coverage("etcd");

        Assert.That(coverage, Is.EqualTo("partial: command line of process /proc/10: it is larger than 1048576 bytes"));
    }

    [TestCase("kind: [", "/etc/kubernetes/manifests/a.yaml:2:1")]
    [TestCase("\0\u0001", "/etc/kubernetes/manifests/a.yaml")]
    [TestCase("a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f,*f]\nh: [*g,*g,*g,*g,*g,*g,*g,*g,*g,*g]\n", "/etc/kubernetes/manifests/a.yaml")]
    public void Inspect_OfAMalformedManifest_NamesThePlaceAndNotItsText(string text, string place)
    {
        _node.With("/etc/kubernetes/manifests/a.yaml", text);

        var coverage = _node.Coverage("etcd");

        Assert.That(coverage, Does.StartWith($"partial: {place}").And.EndsWith(": it is no manifest"));
    }

    [Test]
    public void Inspect_OfRandomProcesses_EndsWithAValidDocument()
    {
        var random = new Random(7);
        for (var pid = 100; pid < 160; pid++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            _node.WithProcess(pid, []);
            File.WriteAllBytes(FormattableString.Invariant($"{_node.Disk.Path}/proc/{pid}/cmdline"), [.. "/usr/bin/kubelet\0--"u8, .. bytes]);
            File.WriteAllBytes(FormattableString.Invariant($"{_node.Disk.Path}/proc/{pid}/environ"), [.. "ETCD_"u8, .. bytes]);
            File.WriteAllBytes(FormattableString.Invariant($"{_node.Disk.Path}/proc/{pid}/cgroup"), bytes);
            File.WriteAllBytes(FormattableString.Invariant($"{_node.Disk.Path}/proc/{pid}/stat"), bytes);
        }

        var names = Names();

        Assert.That(names.Where(name => name!.StartsWith("kubelet.node-1", StringComparison.Ordinal)).Distinct().Count(), Is.EqualTo(60));
    }

    [Test]
    public void Inspect_OfSecretsInFlagsAndVariables_PrintsNone()
    {
        string[] words = ["/usr/local/bin/k3s", "agent", "--token", "hunter2", "--etcd-password-like=hunter2", "--datastore-endpoint=mysql://root:hunter2@db", "-t", "hunter2", "hunter2"];
        _node.WithProcess(10, words, environment: "K3S_TOKEN=hunter2\nK3S_URL=https://u:hunter2@server:6443\nhttps_proxy=http://u:hunter2@p\nSECRET=hunter2\n")
            .WithProcess(11, ["kube-apiserver", "--etcd-servers=https://root:hunter2@etcd:2379", "--basic-auth-password", "hunter2", "--kubelet-token=hunter2"])
            .With("/etc/kubernetes/manifests/a.yaml", "apiVersion: v1\nkind: Pod\nspec: {containers: [{name: kube-apiserver, command: [/bin/sh, -c, 'exec x --token=hunter2'], image: 'hunter2@x'}]}\n")
            .With("/etc/kubernetes/manifests/b.yaml", "apiVersion: v1\nkind: Pod\nspec: {containers: [{name: etcd, command: ['--token=hunter2 run']}]}\n");

        _node.Inspect();

        Assert.That(_node.Printed, Does.Contain("\"etcd-servers\"").And.Contain("\"token\"").And.Not.Contain("hunter2"));
    }

    [Test]
    public void Inspect_WhenCancelled_WritesNothing()
    {
        using var output = new MemoryStream();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.That(
            () => NodeInspector.Inspect(new NodePlan(["etcd"], [], Certificates: false, Host: false), new NodeInspectionOptions { HostRoot = _node.Disk.Path }, output, cancelled.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Is.Empty);
    }
}
