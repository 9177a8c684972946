using ComplianceAudit.Cli.Output;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Tests.Output;

internal sealed class FolderDestinationTests
{
    private ScratchFolder _scratch = null!;

    [SetUp]
    public void MakeFolder() => _scratch = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _scratch.Dispose();

    [Test]
    public void Commit_StagedFiles_StandInTheFolderAlone()
    {
        using (var destination = FolderDestination.Open(_scratch["report"], ["a.txt"]))
        {
            Write(destination, "b.txt", "b");
            Write(destination, "a.txt", "a");

            var places = destination.Commit();

            Assert.That(places, Is.EqualTo(new[] { _scratch["report/a.txt"], _scratch["report/b.txt"] }));
        }

        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "report", "report/a.txt", "report/b.txt" }));
    }

    [Test]
    public void Dispose_WithoutCommit_LeavesNothing()
    {
        using (var destination = FolderDestination.Open(_scratch["new/folders/report"], []))
            Write(destination, "a.txt", "a");

        Assert.That(_scratch.Entries(), Is.Empty);
    }

    [Test]
    public void Dispose_WithoutCommit_KeepsWhatWasThere()
    {
        Directory.CreateDirectory(_scratch["report"]);
        File.WriteAllText(_scratch["report/a.txt"], "old");

        using (var destination = FolderDestination.Open(_scratch["report"], ["a.txt"]))
            Write(destination, "a.txt", "new");

        Assert.That(File.ReadAllText(_scratch["report/a.txt"]), Is.EqualTo("old"));
        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "report", "report/a.txt" }));
    }

    [Test]
    public void Commit_OlderReports_AreReplaced()
    {
        File.WriteAllText(_scratch["a.txt"], "old");
        using var destination = FolderDestination.Open(_scratch.Path, ["a.txt"]);
        Write(destination, "a.txt", "new");

        destination.Commit();

        Assert.That(File.ReadAllText(_scratch["a.txt"]), Is.EqualTo("new"));
    }

    [Test]
    public void Commit_SnapshotOfThisNameHasComeToBe_KeepsItAndPutsNothingBeside()
    {
        using (var destination = FolderDestination.Open(_scratch["report"], ["report.html"]))
        {
            destination.Take(SampleSnapshot.Seal(_scratch["report/a.snapshot.zip"]));
            Write(destination, "report.html", "new");
            Directory.CreateDirectory(_scratch["report"]);
            File.WriteAllText(_scratch["report/a.snapshot.zip"], "older evidence");

            Assert.That(destination.Commit, Throws.TypeOf<SnapshotException>().With.Message.StartsWith($"{_scratch["report/a.snapshot.zip"]}: SNAP301: "));
        }

        Assert.That(File.ReadAllText(_scratch["report/a.snapshot.zip"]), Is.EqualTo("older evidence"));
        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "report", "report/a.snapshot.zip" }));
    }

    [Test]
    public void Commit_SnapshotAndReports_StandTogether()
    {
        using (var destination = FolderDestination.Open(_scratch["report"], ["report.html"]))
        {
            destination.Take(SampleSnapshot.Seal(_scratch["report/a.snapshot.zip"]));
            Write(destination, "report.html", "new");

            Assert.That(destination.Commit(), Is.EqualTo(new[] { _scratch["report/a.snapshot.zip"], _scratch["report/report.html"] }));
        }

        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "report", "report/a.snapshot.zip", "report/report.html" }));
    }

    [Test]
    [Platform("Linux", Reason = "Other systems have no files without names.")]
    public void Create_OnLinux_ShowsNothingThatAKilledProcessCouldLeave()
    {
        using var destination = FolderDestination.Open(_scratch["report"], ["report.html"]);

        Write(destination, "report.html", "half");
        destination.Take(SampleSnapshot.Seal(_scratch["report/a.snapshot.zip"]));

        Assert.That(_scratch.Entries(), Is.Empty);
    }

    [Test]
    public void Commit_FolderHasComeToBeWhereAReportBelongs_PutsNothing()
    {
        File.WriteAllText(_scratch["a.txt"], "old");
        using (var destination = FolderDestination.Open(_scratch.Path, ["a.txt", "b.txt", "c.txt"]))
        {
            Write(destination, "a.txt", "new");
            Write(destination, "b.txt", "new");
            Write(destination, "c.txt", "new");
            Directory.CreateDirectory(_scratch["c.txt"]);

            Assert.That(destination.Commit, Throws.TypeOf<OutputException>().With.Message.EqualTo($"{_scratch["c.txt"]}: OUT003: is a folder where a report is to be written; remove it or name another folder with -o"));
        }

        Assert.That(File.ReadAllText(_scratch["a.txt"]), Is.EqualTo("old"));
        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "a.txt", "c.txt" }));
    }

    [Test]
    public void Commit_FolderHasBecomeAFile_SaysSo()
    {
        using var destination = FolderDestination.Open(_scratch["report"], ["a.txt"]);
        Write(destination, "a.txt", "new");
        File.WriteAllText(_scratch["report"], "mine");

        Assert.That(destination.Commit, Throws.TypeOf<OutputException>().With.Message.StartsWith($"{_scratch["report/a.txt"]}: OUT004: could not be written ("));
        Assert.That(File.ReadAllText(_scratch["report"]), Is.EqualTo("mine"));
    }

    [Test]
    public void Open_File_SaysThatItIsNoFolder()
    {
        File.WriteAllText(_scratch["occupied"], "mine");

        Assert.That(
            () => FolderDestination.Open(_scratch["occupied"], []),
            Throws.TypeOf<OutputException>().With.Message.EqualTo($"{_scratch["occupied"]}: OUT001: is a file, expected a folder; name another with -o"));
    }

    [Test]
    public void Open_BelowAFile_SaysThatItCannotBeWritten()
    {
        File.WriteAllText(_scratch["occupied"], "mine");

        Assert.That(
            () => FolderDestination.Open(_scratch["occupied/report"], []),
            Throws.TypeOf<OutputException>().With.Message.StartsWith($"{_scratch["occupied/report"]}: OUT002: cannot be written to ("));
    }

    [Test]
    public void Open_FolderWhereAReportBelongs_NamesIt()
    {
        Directory.CreateDirectory(_scratch["report.html"]);

        Assert.That(
            () => FolderDestination.Open(_scratch.Path, ["report.html"]),
            Throws.TypeOf<OutputException>().With.Message.EqualTo(
                $"{_scratch["report.html"]}: OUT003: is a folder where a report is to be written; remove it or name another folder with -o"));
    }

    private static void Write(FolderDestination destination, string name, string text) => destination.Create(name).Write(System.Text.Encoding.UTF8.GetBytes(text));
}
