using System.Globalization;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Nodes;
using ComplianceAudit.Collector.Nodes.Configurations;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Collector.Nodes.Files;
using ComplianceAudit.Collector.Tests.Nodes.Disk;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Nodes.Files;

[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class NodeFilesTests
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private HostFolder _host = null!;
    private HostRoot _root = null!;

    [SetUp]
    public void OpenRoot()
    {
        _host = new HostFolder();
        _root = HostRoot.Open(_host.Path, TimeSpan.FromSeconds(10)).Value!;
    }

    [TearDown]
    public void CloseRoot()
    {
        _root.Dispose();
        _host.Dispose();
    }

    [Test]
    public void Read_PlannedFile_TellsModeOwnerAndFolders()
    {
        var own = OwnNumber();
        _host.Write("/etc/passwd", $"nonsense\nother:x:1\nkeeper:x:{own}:0::/:/bin/sh\nlater:x:{own}:0::/:/bin/sh\n");
        File.SetUnixFileMode(_host.Write("/etc/kubernetes/plain.yaml", "kind: Pod\n"), Private);

        var spec = Read("/etc/kubernetes/plain.yaml").Facts.Single().Spec;

        Assert.That((Text(spec, "modeText"), Number(spec, "mode"), Text(spec, "type"), Number(spec, "size")), Is.EqualTo(("0600", 384, "file", 10)));
        Assert.That(spec["owner"]!.ToJsonString(), Is.EqualTo($"{{\"id\":{own},\"name\":\"keeper\"}}"));
        Assert.That(Text(spec, "sha256"), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData("kind: Pod\n"u8))));
        Assert.That(spec["parents"]!.AsArray().Select(parent => Text(parent!.AsObject(), "path")), Is.EqualTo(new[] { "/", "/etc", "/etc/kubernetes" }));
        Assert.That((bool)spec["acl"]!, Is.False);
    }

    /// <summary>The mode of a file with a list has the mask where the group stands: what the list grants may be less, and comes from people whom no mode names.</summary>
    [TestCase("user::6 user:12345:4 group::0 mask::4 other::0", "0640", "0640")]
    [TestCase("user::6 user:12345:6 group::4 mask::6 other::0", "0660", "0660")]
    [TestCase("user::6 group::4 group:54321:0 mask::7 other::0", "0670", "0640")]
    [TestCase("user::6 user:12345:7 group::6 mask::0 other::4", "0604", "0604")]
    public void Read_FileWithAnAccessList_TellsWhatTheListGrants(string list, string mode, string granted)
    {
        var file = _host.Write("/etc/kubernetes/admin.conf", "");
        File.SetUnixFileMode(file, Private);
        Assume.That(AccessListBytes.TrySet(file, list), "the disk keeps lists");

        var spec = Read("/etc/kubernetes/admin.conf").Facts.Single().Spec;

        Assert.That(((bool)spec["acl"]!, Text(spec, "modeText"), Number(spec, "aclMode")), Is.EqualTo((true, mode, Convert.ToInt32(granted, 8))));
    }

    [Test]
    public void Read_Link_TellsOfItsTargetAndTheFoldersOfBoth()
    {
        File.SetUnixFileMode(_host.Write("/data/real.yaml", "x"), Private);
        _host.Link("/etc/kubernetes/link.yaml", "/data/real.yaml");

        var spec = Read("/etc/kubernetes/link.yaml").Facts.Single().Spec;

        Assert.That((Text(spec, "target"), Text(spec, "modeText"), spec["link"] is null), Is.EqualTo(("/data/real.yaml", "0600", false)));
        Assert.That(spec["parents"]!.AsArray().Select(parent => Text(parent!.AsObject(), "path")), Is.EqualTo(new[] { "/", "/etc", "/etc/kubernetes", "/data" }));
    }

    [Test]
    public void Read_NothingThere_IsAFactThatSaysSo()
    {
        var files = Read("/etc/kubernetes/admin.conf");

        Assert.That(files.Facts.Single().Spec.ToJsonString(), Is.EqualTo("""{"node":"n1","path":"/etc/kubernetes/admin.conf","exists":false,"roles":[]}"""));
        Assert.That(files.Coverage[0], Is.EqualTo(new NodeCoverage("NodeFile/etc/kubernetes/admin.conf", CoverageStatus.Complete, "", 1)));
    }

    [TestCase("/etc/kubernetes/pki/sa.key", "x")]
    [TestCase("/etc/kubernetes/pki/odd", "-----BEGIN EC PRIVATE KEY-----\n")]
    [TestCase("/etc/kubernetes/users", "hunter2,admin,1\ntoken")]
    [TestCase("/etc/kubernetes/admin.conf", "x")]
    public void Read_WhatMayBeACredential_IsNotHashed(string path, string text)
    {
        _host.Write(path, text);

        Assert.That(Read(path).Facts.Single().Spec.ContainsKey("sha256"), Is.False);
    }

    [TestCase("/pki/*.key", "/pki/a.key")]
    [TestCase("/pki/**/*.key", "/pki/a.key /pki/etcd/b.key /pki/etcd/deep/c.key")]
    [TestCase("/pki/**", "/pki /pki/a.crt /pki/a.key /pki/circle /pki/etcd /pki/etcd/b.crt /pki/etcd/b.key /pki/etcd/deep /pki/etcd/deep/c.key")]
    [TestCase("/pki/etcd/**/deep/*", "/pki/etcd/deep/c.key")]
    [TestCase("/p*/e*/b.*", "/pki/etcd/b.crt /pki/etcd/b.key")]
    [TestCase("/nothing/*.key", "")]
    public void Read_Pattern_FindsPathsInOrder(string pattern, string paths)
    {
        foreach (var path in new[] { "/pki/a.key", "/pki/a.crt", "/pki/etcd/b.key", "/pki/etcd/b.crt", "/pki/etcd/deep/c.key" })
            _host.Write(path, "x");
        _host.Link("/pki/circle", "/pki");

        var files = Read(pattern);

        Assert.That(string.Join(' ', files.Facts.Select(fact => Text(fact.Spec, "path"))), Is.EqualTo(paths));
        Assert.That(files.Coverage[0].Status, Is.EqualTo(CoverageStatus.Complete));
    }

    [Test]
    public void Read_FoldersWithoutEnd_MeetALimitAndSaySo()
    {
        _host.Write(string.Concat(Enumerable.Repeat("/d", 30)) + "/end.key", "x");

        var files = Read("/d/**/*.key");

        Assert.That((files.Facts.Count, files.Coverage[0].Status), Is.EqualTo((0, CoverageStatus.Partial)));
        Assert.That(files.Coverage[0].Reason, Is.EqualTo("its folders lie more than 16 deep"));
    }

    [Test]
    public void Read_CircleOfLinks_IsNotKnown()
    {
        _host.Link("/etc/a", "/etc/b");
        _host.Link("/etc/b", "/etc/a");

        var files = Read("/etc/a");

        Assert.That((files.Facts.Count, files.Coverage[0].Status, files.Coverage[0].Reason), Is.EqualTo((0, CoverageStatus.Partial, "its links lead in circles")));
    }

    [Test]
    public void Read_Fifo_IsLookedAtAndNotOpened()
    {
        _host.Folder("/etc");
        Assert.That(_host.Run("mkfifo", "/etc/pipe"), Is.True);

        Assert.That(Text(Read("/etc/pipe").Facts.Single().Spec, "type"), Is.EqualTo("fifo"));
    }

    [Test]
    public void Read_UsedFiles_TellWhoNamesThem()
    {
        _host.Write("/pki/ca.crt", "x");
        var used = new UsedFiles("kubelet", null, [new("/pki/ca.crt", "client-ca-file", FileUse.Certificate), new("/pki/ca.crt", "authentication.x509.clientCAFile", FileUse.Certificate)]);

        var files = NodeFiles.Read(_root, "n1", ["/pki/ca.crt"], [used], default);

        Assert.That(files.Facts.Single().Spec["roles"]!.ToJsonString(), Is.EqualTo(
            """[{"component":"kubelet","setting":"authentication.x509.clientCAFile"},{"component":"kubelet","setting":"client-ca-file"}]"""));
    }

    [Test]
    public void Read_FileThatOnlyAContainerHas_IsAFactOfItsOwn()
    {
        _host.Write("/pki/ca.crt", "the host's");
        _host.Write("/container/pki/ca.crt", "the container's");
        using var inside = HostRoot.Open($"{_host.Path}/container", TimeSpan.FromSeconds(10)).Value!;

        var files = NodeFiles.Read(_root, "n1", ["/pki/ca.crt"], [new UsedFiles("kube-apiserver", inside, [new("/pki/ca.crt", "client-ca-file", FileUse.Certificate)])], default);

        Assert.That(files.Facts.Select(fact => (fact.Name, Number(fact.Spec, "size"))), Is.EqualTo(new[] { ("n1:/pki/ca.crt", 10), ("n1:/pki/ca.crt@kube-apiserver", 15) }));
    }

    private NodeFiles Read(string planned) => NodeFiles.Read(_root, "n1", [planned], [], default);

    private uint OwnNumber() => _root.Status("/").Value!.Owner;

    private static string Text(JsonObject spec, string field) => spec.TextOf(field);

    private static int Number(JsonObject spec, string field) => int.Parse(spec[field]!.ToJsonString(), CultureInfo.InvariantCulture);
}
