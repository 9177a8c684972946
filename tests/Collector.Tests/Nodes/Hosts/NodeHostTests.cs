using System.Runtime.Versioning;
using System.Text;
using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Nodes.Configurations;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Collector.Nodes.Hosts;
using ComplianceAudit.Collector.Tests.Nodes.Disk;
using ComplianceAudit.Snapshots;
using ComplianceAudit.Tests;
using CsCheck;

namespace ComplianceAudit.Collector.Tests.Nodes.Hosts;

internal sealed class NodeHostTests
{
    private const string Table = """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0100007F:1A2B 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0000000000000000 100 0 0 10 0
           1: 0100007F:1A2B 0100007F:0050 01 00000000:00000000 00:00000000 00000000     0        0 4712 1 0000000000000000 100 0 0 10 0
           2: 00000000:280A 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1 0000000000000000 100 0 0 10 0
        """;

    [Test]
    public void Parse_TableOfSockets_FindsThoseThatListen()
    {
        Assert.That(ListeningSockets.Parse(Encoding.ASCII.GetBytes(Table)), Is.EqualTo(new[] { new ListeningSocket("127.0.0.1", 6699, 4711), new ListeningSocket("0.0.0.0", 10250, 4713) }));
    }

    [Test]
    public void Parse_TableOfSixes_TellsTheAddress()
    {
        Assert.That(
            ListeningSockets.Parse("0: 00000000000000000000000001000000:192B 0:0 0A 0:0 0:0 0 0 0 7 1"u8).Single(),
            Is.EqualTo(new ListeningSocket("::1", 6443, 7)));
    }

    [Test]
    public void Parse_AnyBytesAsSockets_AreSocketsOrNone()
    {
        string[] pieces = [" ", "0:", "\n", "0A", "0100007F:192B", "0:0", "7", "ZZ:ZZ", "FFFFFFFFFFFFFFFFFF", "\u00ff", ":"];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Holds(3_000, text => Assert.That(() => ListeningSockets.Parse(Encoding.UTF8.GetBytes(string.Join(' ', text))), Throws.Nothing));
        Gen.Byte.Array[0, 200].Holds(1_000, bytes => Assert.That(() => ListeningSockets.Parse(bytes), Throws.Nothing));
    }

    [TestCase("ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME='Debian GNU/Linux 12 (bookworm)'\nHOME_URL=x\n", """{"id":"debian","versionId":"12","prettyName":"Debian GNU/Linux 12 (bookworm)"}""")]
    [TestCase("ID=\"a\\\"b\"\nID=last\n# c\nnonsense\n=x\n", """{"id":"last"}""")]
    [TestCase("ID=\"\nVERSION_ID=\n", """{"id":"\u0022","versionId":""}""")]
    [TestCase("", "{}")]
    public void Parse_OsRelease_IsThatOfAShell(string text, string json)
    {
        Assert.That(OsRelease.Parse(Encoding.UTF8.GetBytes(text)).ToJsonString(), Is.EqualTo(json));
    }

    [Test]
    public void Parse_AnyBytesAsOsRelease_AreFieldsOrNone()
    {
        Gen.Byte.Array[0, 100].Holds(2_000, bytes => Assert.That(() => OsRelease.Parse([.. "ID="u8, .. bytes]).ToJsonString(), Throws.Nothing));
    }

    [Test]
    [Platform("Linux")]
    [SupportedOSPlatform("linux")]
    public void Read_Host_TellsWhatItIsAndWhatIsLacking()
    {
        using var host = new HostFolder();
        host.Write("/usr/lib/os-release", "ID=flatcar\n");
        host.Write("/proc/sys/kernel/osrelease", "6.12.1-flatcar\n");
        host.Write("/proc/sys/kernel/panic", "10\n");
        host.Write("/proc/sys/net/ipv4/ip_forward", "1\n");
        host.Write("/sys/kernel/security/lsm", "lockdown,capability,apparmor");
        host.Write("/sys/module/apparmor/parameters/enabled", "Y\n");
        host.Write("/sys/fs/cgroup/cgroup.controllers", "cpu memory");
        host.Folder("/etc/rancher/k3s");
        using var root = HostRoot.Open(host.Path, TimeSpan.FromSeconds(10)).Value!;

        var (fact, coverage) = NodeHost.Read(root, "n1", [new HostProcess(7, "containerd")]);

        fact.Spec.Remove("architecture");
        Assert.That(fact.Spec.ToJsonString(), Is.EqualTo(
            """{"node":"n1","os":{"id":"flatcar"},"kernel":"6.12.1-flatcar","sysctls":{"kernel.panic":10},"lsms":["lockdown","capability","apparmor"],"apparmor":true,"selinux":"disabled","cgroupVersion":2,"containerRuntime":{"name":"containerd"},"signs":[{"distribution":"k3s","sign":"path","value":"/etc/rancher/k3s"}]}"""));
        Assert.That((coverage.Status, coverage.Reason), Is.EqualTo((CoverageStatus.Partial, "could not read listening ports")));
    }

    [Test]
    [Platform("Linux")]
    [SupportedOSPlatform("linux")]
    public void Read_ListeningSockets_NamesTheComponentThatHasThem()
    {
        using var host = new HostFolder();
        host.Write("/proc/1/net/tcp", Table);
        host.Link("/proc/7/fd/3", "socket:[4711]");
        host.Link("/proc/7/fd/4", "/dev/null");
        using var root = HostRoot.Open(host.Path, TimeSpan.FromSeconds(10)).Value!;

        var listening = NodeHost.Read(root, "n1", [new HostProcess(7, "kube-scheduler")]).Fact.Spec["listening"]!;

        Assert.That(listening.ToJsonString(), Is.EqualTo(
            """[{"protocol":"tcp","address":"127.0.0.1","port":6699,"component":"kube-scheduler"},{"protocol":"tcp","address":"0.0.0.0","port":10250}]"""));
    }

    [Test]
    [Platform("Linux")]
    [SupportedOSPlatform("linux")]
    public void Read_ThisMachine_IsKnown()
    {
        using var root = HostRoot.Open("/", TimeSpan.FromSeconds(10)).Value!;

        var spec = NodeHost.Read(root, "n1", []).Fact.Spec;

        Assert.That((spec.TextOf("kernel"), spec["sysctls"]!.AsObject().ContainsKey("kernel.pid_max")), Is.EqualTo((File.ReadAllText("/proc/sys/kernel/osrelease").Trim(), true)));
        Assert.That(spec["listening"], Is.InstanceOf<JsonArray>());
    }
}
