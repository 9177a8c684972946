namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Files that have no name before they are complete, and files where that is not possible.</summary>
internal sealed class PendingFileTests
{
    private ScratchFolder _folder = null!;

    private static readonly Func<string, PendingFile>[] Ways = [path => PendingFile.Create(path), Hidden];

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCaseSource(nameof(Ways))]
    public void Publish_Complete_StandsUnderItsNameAlone(Func<string, PendingFile> create)
    {
        using (var file = create(_folder["a"]))
        {
            file.Stream.Write("whole"u8);

            Assert.That(file.Publish(), Is.True);
        }

        Assert.That(File.ReadAllText(_folder["a"]), Is.EqualTo("whole"));
        Assert.That(_folder.Names(), Is.EqualTo(new[] { "a" }));
    }

    [TestCaseSource(nameof(Ways))]
    public void Publish_NameIsTaken_LeavesTheOther(Func<string, PendingFile> create)
    {
        using (var file = create(_folder["a"]))
        {
            File.WriteAllText(_folder["a"], "mine");

            Assert.That(file.Publish(), Is.False);
        }

        Assert.That(File.ReadAllText(_folder["a"]), Is.EqualTo("mine"));
        Assert.That(_folder.Names(), Is.EqualTo(new[] { "a" }));
    }

    [TestCaseSource(nameof(Ways))]
    [Platform("Linux")]
    public void Replace_PipeOfThatName_IsLeftAsItIs(Func<string, PendingFile> create)
    {
        using (var made = System.Diagnostics.Process.Start("mkfifo", [_folder["a"]]))
            made.WaitForExit();
        using (var file = create(_folder["a"]))
        {
            file.Stream.Write("new"u8);

            Assert.That(file.Replace, Throws.InstanceOf<IOException>().With.Message.Contains("is left as it is"));
        }

        Assert.That(_folder.Names(), Is.EqualTo(new[] { "a" }));
        using var test = System.Diagnostics.Process.Start("test", ["-p", _folder["a"]]);
        test.WaitForExit();
        Assert.That(test.ExitCode, Is.Zero);
    }

    [TestCaseSource(nameof(Ways))]
    public void Dispose_Unpublished_LeavesNothing(Func<string, PendingFile> create)
    {
        using (var file = create(_folder["a"]))
            file.Stream.Write("half"u8);

        Assert.That(_folder.Names(), Is.Empty);
    }

    [TestCaseSource(nameof(Ways))]
    [Platform(Exclude = "Win", Reason = "Windows has no file modes; the folder's rights count there.")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Publish_File_IsForItsOwnerAlone(Func<string, PendingFile> create)
    {
        using var file = create(_folder["a"]);

        file.Publish();

        Assert.That(File.GetUnixFileMode(_folder["a"]), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [TestCaseSource(nameof(Ways))]
    public void Publish_FoldersAreMissing_AreMadeWithTheName(Func<string, PendingFile> create)
    {
        using (var file = create(_folder["new/folders/a"]))
        {
            Assert.That(Directory.Exists(_folder["new"]), Is.False);

            Assert.That(file.Publish(), Is.True);
        }

        Assert.That(_folder.Names(), Is.EqualTo(new[] { "new" }));
        Assert.That(Directory.GetFileSystemEntries(_folder["new/folders"]), Is.EqualTo(new[] { _folder["new/folders/a"] }));
    }

    [TestCaseSource(nameof(Ways))]
    public void Replace_NameIsTaken_StandsInItsPlace(Func<string, PendingFile> create)
    {
        File.WriteAllText(_folder["a"], "old");
        using (var file = create(_folder["a"]))
        {
            file.Stream.Write("new"u8);

            file.Replace();
        }

        Assert.That(File.ReadAllText(_folder["a"]), Is.EqualTo("new"));
        Assert.That(_folder.Names(), Is.EqualTo(new[] { "a" }));
    }

    [TestCaseSource(nameof(Ways))]
    public void Replace_FolderIsThere_LeavesItAndNothingElse(Func<string, PendingFile> create)
    {
        Directory.CreateDirectory(_folder["a"]);
        using (var file = create(_folder["a"]))
            Assert.That(file.Replace, Throws.InstanceOf<IOException>().Or.InstanceOf<UnauthorizedAccessException>());

        Assert.That(_folder.Names(), Is.EqualTo(new[] { "a" }));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no file modes; the folder's rights count there.")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Create_NotPrivate_HasTheModeOfAnyFile()
    {
        File.WriteAllText(_folder["any"], "");
        using var file = PendingFile.Create(_folder["a"], isPrivate: false);

        file.Publish();

        Assert.That(File.GetUnixFileMode(_folder["a"]), Is.EqualTo(File.GetUnixFileMode(_folder["any"])));
    }

    [Test]
    [Platform("Linux", Reason = "Other systems have no files without names.")]
    public void Create_OnLinux_ShowsNothingThatAKilledProcessCouldLeave()
    {
        using var file = PendingFile.Create(_folder["a"]);

        Assert.That(_folder.Names(), Is.Empty);
    }

    [Test]
    public void CreateHidden_LeftByAKilledProcess_IsRemoved()
    {
        File.WriteAllText(_folder[$".old.snapshot.zip.{Guid.NewGuid():N}.part"], "half");

        using (Hidden(_folder["a"]))
            Assert.That(_folder.Names().Single(), Does.StartWith(".a."));
    }

    [Test]
    public void CreateHidden_WhileAnotherWrites_LeavesItsFile()
    {
        using var other = Hidden(_folder["other"]);

        using (Hidden(_folder["a"]))
            Assert.That(_folder.Names(), Has.Count.EqualTo(2));

        Assert.That(other.Publish(), Is.True);
    }

    [TestCase(".part")]
    [TestCase(".mine.part")]
    [TestCase("..part")]
    [TestCase(".mine.0123.part")]
    public void CreateHidden_FileOfSomebodyElse_IsLeft(string name)
    {
        File.WriteAllText(_folder[name], "mine");

        using (Hidden(_folder["a"]))
            Assert.That(_folder.Names(), Does.Contain(name));
    }

    private static PendingFile Hidden(string path) => PendingFile.CreateHidden(path, isPrivate: true);
}
