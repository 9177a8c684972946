using ComplianceAudit.Cli.Output;

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
            File.WriteAllText(Path.Combine(destination.Staging, "b.txt"), "b");
            File.WriteAllText(Path.Combine(destination.Staging, "a.txt"), "a");

            var places = destination.Commit();

            Assert.That(places, Is.EqualTo(new[] { _scratch["report/a.txt"], _scratch["report/b.txt"] }));
        }

        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "report", "report/a.txt", "report/b.txt" }));
    }

    [Test]
    public void Dispose_WithoutCommit_LeavesNothing()
    {
        using (var destination = FolderDestination.Open(_scratch["new/folders/report"], []))
            File.WriteAllText(Path.Combine(destination.Staging, "a.txt"), "a");

        Assert.That(_scratch.Entries(), Is.Empty);
    }

    [Test]
    public void Dispose_WithoutCommit_KeepsWhatWasThere()
    {
        Directory.CreateDirectory(_scratch["report"]);
        File.WriteAllText(_scratch["report/a.txt"], "old");

        using (var destination = FolderDestination.Open(_scratch["report"], ["a.txt"]))
            File.WriteAllText(Path.Combine(destination.Staging, "a.txt"), "new");

        Assert.That(File.ReadAllText(_scratch["report/a.txt"]), Is.EqualTo("old"));
        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "report", "report/a.txt" }));
    }

    [Test]
    public void Commit_OlderReports_AreReplaced()
    {
        File.WriteAllText(_scratch["a.txt"], "old");
        using var destination = FolderDestination.Open(_scratch.Path, ["a.txt"]);
        File.WriteAllText(Path.Combine(destination.Staging, "a.txt"), "new");

        destination.Commit();

        Assert.That(File.ReadAllText(_scratch["a.txt"]), Is.EqualTo("new"));
    }

    [Test]
    public void Commit_SnapshotOfThisNameIsThere_KeepsItAndSaysSo()
    {
        File.WriteAllText(_scratch["a.snapshot.zip"], "older evidence");
        using (var destination = FolderDestination.Open(_scratch.Path, ["report.html"]))
        {
            File.WriteAllText(Path.Combine(destination.Staging, "a.snapshot.zip"), "new");

            Assert.That(destination.Commit, Throws.TypeOf<OutputException>().With.Message.StartsWith($"{_scratch["a.snapshot.zip"]}: OUT004: could not be written ("));
        }

        Assert.That(File.ReadAllText(_scratch["a.snapshot.zip"]), Is.EqualTo("older evidence"));
        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "a.snapshot.zip" }));
    }

    [Test]
    public void Dispose_StagingHasVanished_IsFine()
    {
        var destination = FolderDestination.Open(_scratch["report"], []);
        Directory.Delete(destination.Staging, recursive: true);

        Assert.That(destination.Dispose, Throws.Nothing);
        Assert.That(_scratch.Entries(), Is.Empty);
    }

    [Test]
    public void Open_LeftByAKilledProcess_IsRemoved()
    {
        Directory.CreateDirectory(_scratch[".compliance-audit-old/replaced"]);
        File.WriteAllText(_scratch[".compliance-audit-old/.lock"], "");
        File.WriteAllText(_scratch[".compliance-audit-old/report.html"], "half");

        using (FolderDestination.Open(_scratch.Path, []))
            Assert.That(Directory.Exists(_scratch[".compliance-audit-old"]), Is.False);

        Assert.That(_scratch.Entries(), Is.Empty);
    }

    [Test]
    public void Open_WhileAnotherRuns_LeavesItsFiles()
    {
        using var other = FolderDestination.Open(_scratch.Path, []);
        File.WriteAllText(Path.Combine(other.Staging, "a.txt"), "a");

        using (FolderDestination.Open(_scratch.Path, []))
            Assert.That(other.Commit(), Is.EqualTo(new[] { _scratch["a.txt"] }));
    }

    [Test]
    public void Commit_OneFileCannotArrive_PutsTheOthersBack()
    {
        File.WriteAllText(_scratch["a.txt"], "old");
        using (var destination = FolderDestination.Open(_scratch.Path, ["a.txt"]))
        {
            File.WriteAllText(Path.Combine(destination.Staging, "a.txt"), "new");
            File.WriteAllText(Path.Combine(destination.Staging, "b.txt"), "new");
            File.WriteAllText(Path.Combine(destination.Staging, "c.txt"), "new");
            Directory.CreateDirectory(_scratch["c.txt"]);

            Assert.That(destination.Commit, Throws.TypeOf<OutputException>().With.Message.StartsWith($"{_scratch["c.txt"]}: OUT004: could not be written ("));
        }

        Assert.That(File.ReadAllText(_scratch["a.txt"]), Is.EqualTo("old"));
        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "a.txt", "c.txt" }));
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
}
