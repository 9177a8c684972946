using System.Runtime.Versioning;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Collector.Nodes.Systemd;
using ComplianceAudit.Collector.Tests.Nodes.Disk;

namespace ComplianceAudit.Collector.Tests.Nodes.Systemd;

[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class UnitReaderTests
{
    private HostFolder _host = null!;
    private HostRoot _root = null!;

    [SetUp]
    public void OpenRoot() => (_host, _root) = (new HostFolder(), null!);

    [TearDown]
    public void CloseRoot()
    {
        _root?.Dispose();
        _host.Dispose();
    }

    private string Units()
    {
        _root = HostRoot.Open(_host.Path, TimeSpan.FromSeconds(10)).Value!;
        var units = UnitReader.ReadAll(_root, out var problem);
        return string.Join('\n', units.Select(Text).Concat(problem.Length > 0 ? [problem] : []));
    }

    private static string Text(ServiceUnit unit) =>
        $"{unit.Name} {unit.Program.Component}: {(unit.Command.Problem.Length > 0 ? unit.Command.Problem : string.Join(' ', unit.Command.Flags.Select(flag => $"{flag.Key}={flag.Value}")))}";

    [Test]
    public void ReadAll_OfAUnitInSeveralFolders_TakesTheFirst()
    {
        _host.Write("/usr/lib/systemd/system/kubelet.service", "[Service]\nExecStart=/usr/bin/kubelet --from=vendor\n");
        _host.Write("/etc/systemd/system/kubelet.service", "[Service]\nExecStart=/usr/bin/kubelet --from=etc\n");

        var units = Units();

        Assert.That(units, Is.EqualTo("kubelet.service kubelet: from=etc"));
    }

    [Test]
    public void ReadAll_OfDropIns_LaysThemByNameAndTheFirstFolderWins()
    {
        _host.Write("/usr/lib/systemd/system/kubelet.service", "[Service]\nExecStart=/usr/bin/kubelet --vendor\n");
        _host.Write("/usr/lib/systemd/system/kubelet.service.d/10-a.conf", "[Service]\nEnvironment=A=vendor B=1\n");
        _host.Write("/etc/systemd/system/kubelet.service.d/10-a.conf", "[Service]\nEnvironment=A=etc\n");
        _host.Write("/run/systemd/system/service.d/20-b.conf", "[Service]\nExecStart=\nExecStart=/usr/bin/kubelet --a=${A} --b=${B}\n");
        _host.Write("/etc/systemd/system/kubelet.service.d/readme.txt", "[Service]\nExecStart=\n");

        var units = Units();

        Assert.That(units, Is.EqualTo("kubelet.service kubelet: a=etc b="));
    }

    [Test]
    public void ReadAll_OfMaskedUnits_LeavesThemOut()
    {
        _host.Write("/usr/lib/systemd/system/kubelet.service", "[Service]\nExecStart=/usr/bin/kubelet\n");
        _host.Write("/usr/lib/systemd/system/etcd.service", "[Service]\nExecStart=/usr/bin/etcd\n");
        _host.Link("/etc/systemd/system/kubelet.service", "/dev/null");
        _host.Write("/etc/systemd/system/etcd.service", "");

        var units = Units();

        Assert.That(units, Is.Empty);
    }

    [Test]
    public void ReadAll_OfEnvironmentFiles_LetsThemWinOverVariables()
    {
        _host.Write("/etc/default/kubelet", "ARGS=\"--file=1 --b\"\n");
        _host.Write("/etc/systemd/system/kubelet.service", "[Service]\nEnvironmentFile=-/etc/default/%N\nEnvironmentFile=-/etc/none\nEnvironment=\"ARGS=--variable\"\nExecStart=/usr/bin/kubelet $ARGS\n");

        var units = Units();

        Assert.That(units, Is.EqualTo("kubelet.service kubelet: file=1 b=true"));
    }

    [Test]
    public void ReadAll_OfAFileThatMustBeThereAndIsNot_DoesNotTakeItForNoFlags()
    {
        _host.Write("/etc/systemd/system/kubelet.service", "[Service]\nEnvironmentFile=/etc/none\nExecStart=/usr/bin/kubelet $ARGS\n");

        var units = Units();

        Assert.That(units, Is.EqualTo("kubelet.service kubelet: /etc/systemd/system/kubelet.service:3: it uses variables of a file that could not be read\n/etc/none: it does not exist"));
    }

    [TestCase("/bin/sh -c 'exec kubelet --token=hunter2'", "/etc/systemd/system/kubelet.service:2: its command runs 'sh', which may give any flags")]
    [TestCase("/usr/bin/kubelet 'open", "/etc/systemd/system/kubelet.service:2: a quote is not closed")]
    [TestCase("/usr/bin/kubelet --id=%m", "/etc/systemd/system/kubelet.service:2: it uses the specifier %m, which only the running system knows")]
    [TestCase("-@/usr/bin/kubelet name --a=1", "a=1")]
    [TestCase(":/usr/bin/kubelet $A ${B} --a=1", "a=1")]
    [TestCase("/usr/bin/nice -n 5 /usr/bin/kubelet --a=1", "a=1")]
    public void ReadAll_OfACommand_KnowsItsFlagsOrSaysWhyNot(string command, string expected)
    {
        _host.Write("/etc/systemd/system/kubelet.service", $"[Service]\nExecStart={command}\n");

        var units = Units();

        Assert.That(units, Is.EqualTo($"kubelet.service kubelet: {expected}"));
    }

    [Test]
    public void ReadAll_OfAUnitThatIsAPipe_SaysSoAndGoesOn()
    {
        _host.Write("/etc/systemd/system/etcd.service", "[Service]\nExecStart=/usr/bin/etcd --name=x\n");
        Assume.That(_host.Run("mkfifo", "/etc/systemd/system/kubelet.service"), "mkfifo is there");

        var units = Units();

        Assert.That(units, Does.StartWith("etcd.service etcd: name=x"));
    }

    [Test]
    public void ReadAll_OfOtherServices_SaysNothingOfThem()
    {
        _host.Write("/etc/systemd/system/sshd.service", "[Service]\nEnvironmentFile=/etc/none\nExecStart=/usr/sbin/sshd $ARGS\n");
        _host.Write("/etc/systemd/system/kubelet@.service", "[Service]\nExecStart=/usr/bin/kubelet\n");
        _host.Link("/etc/systemd/system/alias.service", "/etc/systemd/system/sshd.service");

        var units = Units();

        Assert.That(units, Is.Empty);
    }
}
