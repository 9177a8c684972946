using System.Text;
using System.Text.Json;
using ComplianceAudit.Collector.Tests.Nodes.Disk;

namespace ComplianceAudit.Collector.Tests.Nodes;

/// <summary>A node as a folder: its files, and its processes as the kernel would show them.</summary>
internal sealed class NodeUnderTest : IDisposable
{
    private static readonly string[] All = ["containerd", "cri-o", "etcd", "k3s", "kube-apiserver", "kube-controller-manager", "kube-proxy", "kube-scheduler", "kubelet", "rke2"];

    private readonly HostFolder _disk = new();

    public NodeUnderTest() => _disk.Write("/etc/hostname", "Node-1\n");

    public HostFolder Disk => _disk;

    /// <summary>The document of the last inspection, as printed.</summary>
    public string Printed { get; private set; } = "";

    public NodeUnderTest With(string path, string text)
    {
        _disk.Write(path, text);
        return this;
    }

    /// <summary>Number 1, which every node has, so that its processes count as visible.</summary>
    public NodeUnderTest WithInit() => WithProcess(1, ["/sbin/init"]);

    public NodeUnderTest WithProcess(int pid, string[] words, string exe = "", string environment = "", string cgroup = "0::/\n", int uid = 0)
    {
        var folder = FormattableString.Invariant($"/proc/{pid}");
        _disk.Write($"{folder}/cmdline", string.Concat(words.Select(word => word + "\0")));
        _disk.Write($"{folder}/environ", environment.Replace('\n', '\0'));
        _disk.Write($"{folder}/cgroup", cgroup);
        _disk.Write($"{folder}/stat", FormattableString.Invariant($"{pid} (a ) b) S 1 1 1 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 {pid}00 0 0\n"));
        _disk.Write($"{folder}/status", FormattableString.Invariant($"Name:\tx\nUid:\t0\t{uid}\t0\t0\nGid:\t0\t{uid}\t0\t0\n"));
        if (exe.Length > 0)
            _disk.Link($"{folder}/exe", exe);
        return this;
    }

    public JsonElement Inspect(NodePlan? plan = null, string name = "")
    {
        using var output = new MemoryStream();
        NodeInspector.Inspect(plan ?? new NodePlan(All, [], Certificates: false, Host: false), new NodeInspectionOptions { HostRoot = _disk.Path, NodeName = name }, output, CancellationToken.None);
        Printed = Encoding.UTF8.GetString(output.ToArray());
        return JsonDocument.Parse(Printed).RootElement;
    }

    /// <summary>The fact of a component; fails when there is none.</summary>
    public JsonElement Component(string component, string node = "node-1") =>
        Inspect().GetProperty("items").EnumerateArray().Single(item => item.GetProperty("metadata").GetProperty("name").GetString() == $"{component}.{node}").GetProperty("spec");

    /// <summary>The coverage of a component as <c>status: reason</c>.</summary>
    public string Coverage(string component) => Inspect().GetProperty("coverage").EnumerateArray()
        .Where(entry => entry.GetProperty("source").GetString() == $"Component/{component}")
        .Select(entry => $"{entry.GetProperty("status")}: {entry.GetProperty("reason")}").Single();

    public void Dispose() => _disk.Dispose();
}
