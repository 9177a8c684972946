using System.Runtime.Versioning;
using System.Text.Json.Nodes;

using ComplianceAudit.EndToEnd.Tests.Driving;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>The machine that runs the tests as a node: a real etcd and kube-apiserver, seen through /proc.</summary>
[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class LiveNodeTests
{
    private ScratchFolder _folder = null!;
    private IReadOnlyList<string> _flags = null!;
    private ProgramRun _run = null!;
    private JsonNode _facts = null!;

    [OneTimeSetUp]
    public async Task CollectOnceAsync()
    {
        var server = await SharedServer.GetAsync();
        _flags = server.Flags;
        _folder = new ScratchFolder();
        await File.WriteAllTextAsync(_folder["plan.json"], """{"apiVersion":"complianceaudit.io/v1","kind":"NodePlan","components":["etcd","kube-apiserver"]}""");
        _run = await BuiltProgram.RunAsync(_folder, "node", "collect", "--plan", "plan.json", "--node-name", "cp-1", "-o", "facts.json");
        Assert.That(_run.ExitCode, Is.Zero, _run.ToString());
        _facts = JsonNode.Parse(await File.ReadAllTextAsync(_folder["facts.json"]))!;
    }

    [OneTimeTearDown]
    public void Remove() => _folder?.Dispose();

    /// <summary>Flags of every process of a component; other servers may run on this machine too.</summary>
    private IEnumerable<(JsonNode Spec, List<string> Flags)> Processes(string component) =>
        from item in _facts["items"]!.AsArray()
        let spec = item!["spec"]!
        where spec["component"]?.GetValue<string>() == component
        let flags = spec["sources"]![0]!["flags"]!.AsArray()
        select (spec, flags.Select(flag => $"--{flag!["name"]}={(flag["value"] is JsonValue value ? value.GetValue<string>() : "?")}").ToList());

    /// <summary>The server says its flags as a pod's manifest would: with the folder of its files mounted at a fixed place.</summary>
    private static IEnumerable<string> AsInAPod(List<string> flags)
    {
        const string option = "--cert-dir=";
        var folder = flags.Single(flag => flag.StartsWith(option, StringComparison.Ordinal))[option.Length..];
        return flags.Select(flag => flag.Replace(folder, "/etc/kubernetes/pki", StringComparison.Ordinal));
    }

    [Test]
    public void Collect_OfTheRunningServer_TellsItsFlagsAsGiven()
    {
        var server = Processes("kube-apiserver").SingleOrDefault(process => AsInAPod(process.Flags).SequenceEqual(_flags));

        Assert.That(server.Spec, Is.Not.Null, _facts.ToJsonString());
        Assert.That(server.Spec["version"]?.GetValue<string>(), Is.EqualTo("v1.20.2"));
        Assert.That(server.Spec["sources"]![0]!["user"]!["uid"], Is.Not.Null);
        Assert.That(server.Spec["sources"]![0]!["root"]!.GetValue<string>(), Is.EqualTo("host"));
    }

    [Test]
    public void Collect_OfTheRunningEtcd_FindsItByTheServersAddress()
    {
        var address = _flags.Single(flag => flag.StartsWith("--etcd-servers=", StringComparison.Ordinal)).Split('=')[1];

        var etcds = Processes("etcd").Where(process => process.Flags.Contains($"--listen-client-urls={address}"));

        Assert.That(etcds.Count(), Is.EqualTo(1), _facts.ToJsonString());
    }

    [Test]
    public void Collect_AsRoot_IsComplete()
    {
        Assume.That(Environment.IsPrivilegedProcess, "the tests run as root");

        var coverage = _facts["coverage"]!.AsArray().Select(entry => $"{entry!["source"]} {entry["status"]}");

        Assert.That(coverage, Is.EqualTo(new[] { "Component/etcd complete", "Component/kube-apiserver complete" }), _run.ToString());
    }
}
