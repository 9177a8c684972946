using System.Runtime.Versioning;
using System.Text.Json;

namespace ComplianceAudit.Collector.Tests.Nodes;

/// <summary>The processes of a real cluster, recorded once: <c>Recorded/processes.json</c>.</summary>
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class RecordedNodeTests
{
    [Test]
    public void Inspect_OfRecordedProcesses_TellsEveryFlagOfEachComponent()
    {
        using var node = new NodeUnderTest().WithInit();
        var recorded = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Nodes/Recorded/processes.json"))).RootElement.EnumerateArray()
            .Select(process => (Pid: process.GetProperty("pid").GetInt32(), Words: process.GetProperty("cmdline").EnumerateArray().Select(word => word.GetString()!).ToArray()))
            .ToList();
        foreach (var (pid, words) in recorded)
            node.WithProcess(pid, words);

        var specs = node.Inspect().GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("metadata").GetProperty("name").GetString()!, item => item.GetProperty("spec"));

        Assert.That(specs.Keys, Is.EqualTo(new[] { "containerd.vm", "etcd.vm", "kube-apiserver.vm", "kube-controller-manager.vm", "kube-scheduler.vm", "kubelet.vm" }));
        Assert.That(specs["kubelet.vm"].GetProperty("version").GetString(), Is.EqualTo("v1.20.2"));
        foreach (var source in specs.Values.Select(spec => spec.GetProperty("sources")[0]))
        {
            // containerd takes its flag's value as a word of its own.
            var words = string.Join(' ', recorded.Single(process => process.Pid == source.GetProperty("pid").GetInt32()).Words.Skip(1)).Replace("--config /", "--config=/", StringComparison.Ordinal);
            var flags = source.GetProperty("flags").EnumerateArray().Select(flag => $"--{flag.GetProperty("name")}={flag.GetProperty("value")}");
            Assert.That(string.Join(' ', flags), Is.EqualTo(words));
        }
    }
}
