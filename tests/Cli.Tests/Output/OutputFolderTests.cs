using ComplianceAudit.Cli.Output;

namespace ComplianceAudit.Cli.Tests.Output;

internal sealed class OutputFolderTests
{
    private ScratchFolder _scratch = null!;

    [SetUp]
    public void MakeFolder() => _scratch = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _scratch.Dispose();

    [Test]
    public void Open_FolderIsMissing_IsNotMadeYet()
    {
        using var folder = OutputFolder.Open(_scratch["new/evidence"]);

        Assert.That(_scratch.Entries(), Is.Empty);
    }

    [Test]
    public void Dispose_NothingArrived_RemovesTheFoldersThatWereMade()
    {
        Directory.CreateDirectory(_scratch["mine"]);

        using (OutputFolder.Open(_scratch["mine/new/evidence"]))
            Directory.CreateDirectory(_scratch["mine/new/evidence"]);

        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "mine" }));
    }

    [Test]
    public void Dispose_AFileArrived_KeepsIt()
    {
        using (OutputFolder.Open(_scratch["evidence"]))
        {
            Directory.CreateDirectory(_scratch["evidence"]);
            File.WriteAllText(_scratch["evidence/a.snapshot.zip"], "a");
        }

        Assert.That(_scratch.Entries(), Is.EqualTo(new[] { "evidence", "evidence/a.snapshot.zip" }));
    }

    [Test]
    public void Open_File_SaysThatItIsNoFolder()
    {
        File.WriteAllText(_scratch["occupied"], "mine");

        Assert.That(
            () => OutputFolder.Open(_scratch["occupied"]),
            Throws.TypeOf<OutputException>().With.Message.EqualTo($"{_scratch["occupied"]}: OUT001: is a file, expected a folder; name another with -o"));
    }
}
