using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Runs the shell commands that the format's page gives to people who have nothing of ours.</summary>
internal sealed partial class FormatReadmeTests
{
    private ScratchFolder _folder = null!;
    private string _digest = "";

    [SetUp]
    public void WriteSnapshot()
    {
        _folder = new ScratchFolder();
        using var writer = SnapshotWriter.Create(_folder["prod.snapshot.zip"]);
        foreach (var (source, version, json) in SampleManifest.Documents)
            writer.Add(source, version, Encoding.UTF8.GetBytes(json));

        _digest = writer.Complete(SampleManifest.Header);
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Commands_UnalteredFile_PrintTheDigestAndNoMismatch()
    {
        var (code, output) = Unzip.Run(_folder.Path, Commands());

        Assert.That(output, Is.EqualTo($"{_digest["sha256:".Length..]}  -\n3\n3\n"));
        Assert.That(code, Is.Zero);
    }

    [Test]
    public void Commands_AlteredMember_NameIt()
    {
        using (var archive = System.IO.Compression.ZipFile.Open(_folder["prod.snapshot.zip"], System.IO.Compression.ZipArchiveMode.Update))
        {
            archive.GetEntry("resources/core/v1/pods/00001.ndjson")!.Delete();
            using var member = archive.CreateEntry("resources/core/v1/pods/00001.ndjson").Open();
            member.Write("{}\n"u8);
        }

        var (_, output) = Unzip.Run(_folder.Path, Commands());

        Assert.That(output, Does.Contain("resources/core/v1/pods/00001.ndjson: FAILED"));
    }

    private static string Commands([CallerFilePath] string here = "")
    {
        var page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../src/ComplianceAudit.Snapshots/README.md"));
        return Block().Match(page).Groups[1].Value;
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
