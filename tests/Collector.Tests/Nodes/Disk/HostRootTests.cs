using System.Runtime.Versioning;
using System.Text;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Tests.Nodes.Disk;

[Platform("Linux")]
[SupportedOSPlatform("linux")]
internal sealed class HostRootTests
{
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

    private string? Text(string path) => _root.Read(path, 1000) is { Value: { } file } ? Encoding.UTF8.GetString(file.Content) : null;

    [TestCase("/etc/real.conf")]
    [TestCase("etc//./real.conf")]
    [TestCase("/etc/kubernetes/../real.conf")]
    [TestCase("/../../../etc/real.conf")]
    [TestCase("/absolute.conf")]
    [TestCase("/relative.conf")]
    [TestCase("/climbing.conf")]
    [TestCase("/folder/real.conf")]
    [TestCase("/twice.conf")]
    public void Read_WhereverLinksLead_StaysInTheRoot(string path)
    {
        _host.Write("/etc/real.conf", "the host's");
        _host.Folder("/etc/kubernetes");
        _host.Link("/absolute.conf", "/etc/real.conf");
        _host.Link("/relative.conf", "etc/real.conf");
        _host.Link("/climbing.conf", "../../../../../../../../etc/real.conf");
        _host.Link("/folder", "/etc");
        _host.Link("/twice.conf", "/folder/../relative.conf");

        var read = _root.Read(path, 1000);

        Assert.That(read.Value, Is.Not.Null, read.Problem?.Text);
        Assert.That((read.Value!.Status.Path, Encoding.UTF8.GetString(read.Value.Content)), Is.EqualTo(("/etc/real.conf", "the host's")));
    }

    [Test]
    public void Read_OfAFileOutside_ReachesItByNoName()
    {
        var outside = _host.WriteOutside("secret.txt", "not the host's");
        _host.Folder("/etc");
        _host.Link("/etc/climb", "../../secret.txt");
        _host.Link("/etc/absolute", outside);
        _host.Link("/etc/out", "../..");

        var texts = new[] { Text("/../secret.txt"), Text("/etc/climb"), Text("/etc/absolute"), Text("/etc/out/secret.txt"), Text(outside) };

        Assert.That(texts, Is.All.Null);
    }

    [Test]
    public void Read_OfLinksInACircle_EndsAsUnsafe()
    {
        _host.Link("/a", "b");
        _host.Link("/b", "/a");
        _host.Link("/deep", "deep/deep/deep");

        var problems = new[] { _root.Read("/a", 1000).Problem, _root.Read("/deep", 1000).Problem, _root.Status("/b").Problem };

        Assert.That(problems.Select(problem => problem!.Kind), Is.All.EqualTo(HostProblemKind.Unsafe));
    }

    [Test]
    public void Read_OfAFifo_NeitherWaitsNorOpensIt()
    {
        Assume.That(_host.Run("mkfifo", "/pipe"), "mkfifo is there");

        var read = _root.Read("/pipe", 1000);

        Assert.That((read.Problem?.Kind, read.Problem?.Text), Is.EqualTo((HostProblemKind.Unsafe, "it is no ordinary file")));
        Assert.That(_root.Status("/pipe").Value?.Type, Is.EqualTo(HostFileType.Fifo));
    }

    [Test]
    public void Read_OfADevice_DoesNotOpenIt()
    {
        using var root = HostRoot.Open("/", TimeSpan.FromSeconds(10)).Value!;

        var read = root.Read("/dev/zero", 1000);

        Assert.That(read.Problem?.Kind, Is.EqualTo(HostProblemKind.Unsafe));
        Assert.That(root.Status("/dev/zero").Value?.Type, Is.EqualTo(HostFileType.CharacterDevice));
    }

    [Test]
    public void Read_OfAKernelsFile_IsRefusedUnlessTheProgramKnowsItsName()
    {
        using var root = HostRoot.Open("/", TimeSpan.FromSeconds(10)).Value!;

        var refused = root.Read("/proc/self/status", 100_000);
        var known = root.ReadKernel("/proc/1/status", 100_000);

        Assert.That((refused.Problem?.Kind, refused.Problem?.Text), Is.EqualTo((HostProblemKind.Unsafe, "it leads to a file of the kernel")));
        Assert.That(Encoding.UTF8.GetString(known.Value!.Content), Does.StartWith("Name:"));
    }

    [Test]
    public void Read_OfAHugeSparseFile_SaysTooLargeAndReadsNothing()
    {
        using (var file = File.Create(_host.Path + "/sparse"))
            file.SetLength(10L << 30);
        var before = GC.GetTotalAllocatedBytes();

        var read = _root.Read("/sparse", 4 << 20);

        Assert.That((read.Problem?.Kind, read.Problem?.Text), Is.EqualTo((HostProblemKind.TooLarge, "it is larger than 4194304 bytes")));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(1 << 20));
    }

    [Test]
    public void ReadKernel_OfAFileThatPromisesNoSizeAndNeverEnds_StopsAtTheLimit()
    {
        using var root = HostRoot.Open("/", TimeSpan.FromSeconds(10)).Value!;

        var read = root.ReadKernel("/proc/kallsyms", 10_000);

        Assert.That(read.Problem?.Kind, Is.EqualTo(HostProblemKind.TooLarge));
    }

    [TestCase(999)]
    [TestCase(1000)]
    [TestCase(1001)]
    public void Read_AroundTheLimit_IsWholeOrNotAtAll(int size)
    {
        _host.Write("/file", new string('x', size));

        var read = _root.Read("/file", 1000);

        Assert.That(read.Value?.Content.Length, Is.EqualTo(size <= 1000 ? size : null));
    }

    [Test]
    public void Status_OfALink_IsOfItsTargetAndLinkStatusOfItself()
    {
        _host.Write("/real", "12345");
        File.SetUnixFileMode(_host.Path + "/real", UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.SetUser);
        _host.Link("/link", "/real");

        var target = _root.Status("/link").Value!;
        var link = _root.LinkStatus("/link").Value!;

        Assert.That((target.Path, target.Type, target.Mode, target.Size), Is.EqualTo(("/real", HostFileType.File, Convert.ToInt32("4440", 8), 5L)));
        Assert.That((link.Path, link.Type), Is.EqualTo(("/link", HostFileType.Symlink)));
        Assert.That(_root.ReadLink("/link").Value, Is.EqualTo("/real"));
    }

    [TestCase("/none")]
    [TestCase("/file/below")]
    [TestCase("/dangling")]
    [TestCase("/with\0zero")]
    public void Read_OfNothing_IsAbsent(string path)
    {
        _host.Write("/file", "");
        _host.Link("/dangling", "nowhere");

        var read = _root.Read(path, 1000);

        Assert.That((read.Problem?.Kind, read.Problem?.Text), Is.EqualTo((HostProblemKind.Absent, "it does not exist")));
    }

    [Test]
    public void List_OfHostileNames_GivesThemBackSoThatTheyCanBeRead()
    {
        _host.Write("/d/line\nbreak", "a");
        _host.Write("/d/\e[31mred", "b");
        Assume.That(_host.Run("sh", "/d", "-c", "printf c > \"$0/$(printf '\\377').key\""), "the disk takes names that are no UTF-8");

        var names = _root.List("/d", 10).Value!;

        Assert.That(names.Select(HostPath.Shown), Is.EquivalentTo(["line\nbreak", "\e[31mred", "\\xff.key"]));
        Assert.That(names.Select(name => Text("/d/" + name)), Is.EquivalentTo(["a", "b", "c"]));
    }

    [Test]
    public void List_OfTooManyEntries_IsNotListedInPart()
    {
        for (var i = 0; i < 11; i++)
            _host.Write(FormattableString.Invariant($"/d/{i}"), "");

        var listed = _root.List("/d", 10);

        Assert.That((listed.Problem?.Kind, listed.Problem?.Text), Is.EqualTo((HostProblemKind.TooLarge, "the folder has more than 10 entries")));
    }

    [Test]
    public void List_OfLargeFolder_HasEachNameOnce()
    {
        for (var i = 0; i < 2000; i++)
            _host.Write(FormattableString.Invariant($"/d/entry-with-a-long-name-{i:0000}"), "");

        var names = _root.List("/d", 5000).Value!;

        Assert.That(names, Is.EqualTo(Enumerable.Range(0, 2000).Select(i => FormattableString.Invariant($"entry-with-a-long-name-{i:0000}"))));
    }

    [Test]
    public void Acl_OfAFile_IsEmptyUntilOneIsSet()
    {
        var file = _host.Write("/file", "");

        var none = _root.Acl("/file");
        Assume.That(AccessListBytes.TrySet(file, "user::6 user:12345:4 group::0 mask::4 other::0"), "the disk keeps lists");
        var some = _root.Acl("/file");

        Assert.That(none.Value, Is.Empty);
        Assert.That(some.Value, Is.Not.Empty);
    }

    [Test]
    public void Enter_OfThisProcess_ShowsTheDiskItSees()
    {
        using var root = HostRoot.Open("/", TimeSpan.FromSeconds(10)).Value!;

        var entered = root.Enter(Environment.ProcessId);

        Assert.That(entered.Value, Is.Not.Null, entered.Problem?.Text);
        using var view = entered.Value!;
        Assert.That(view.Status("/etc").Value?.Inode, Is.EqualTo(root.Status("/etc").Value?.Inode));
    }

    [Test]
    public void Enter_OfAFolderThatOnlyLooksLikeAProcess_DoesNotFollowItsRoot()
    {
        _host.Folder("/proc/12");
        _host.Link("/proc/12/root", "/");

        var entered = _root.Enter(12);

        Assert.That((entered.Problem?.Kind, entered.Problem?.Text), Is.EqualTo((HostProblemKind.Unsafe, "it is no process of the kernel")));
    }

    [Test]
    public void Open_OfNoFolder_IsAProblem()
    {
        var opened = HostRoot.Open(_host.Path + "/none", TimeSpan.FromSeconds(10));

        Assert.That(opened.Problem?.Kind, Is.EqualTo(HostProblemKind.Absent));
    }
}
