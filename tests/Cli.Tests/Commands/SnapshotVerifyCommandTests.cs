using System.IO.Compression;
using System.Text;

namespace ComplianceAudit.Cli.Tests.Commands;

internal sealed class SnapshotVerifyCommandTests
{
    private ScratchFolder _folder = null!;
    private string _digest = "";

    [SetUp]
    public void WriteSnapshots()
    {
        _folder = new ScratchFolder();
        _digest = SampleSnapshot.Write(_folder["a.snapshot.zip"]);
        SampleSnapshot.Write(_folder["b.snapshot.zip"]);
        using var archive = ZipFile.Open(_folder["b.snapshot.zip"], ZipArchiveMode.Update);
        archive.GetEntry("resources/core/v1/pods/00001.ndjson")!.Delete();
        using var added = archive.CreateEntry("resources/core/v1/\u001b[31mpods").Open();
        added.Write("x"u8);
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Run_Unaltered_SaysOkWithDigestAndSizes()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("snapshot", "verify", _folder["a.snapshot.zip"], "--digest", _digest);

        var size = new FileInfo(_folder["a.snapshot.zip"]).Length;
        Assert.That(program.Out, Is.EqualTo(
            $"{_folder["a.snapshot.zip"]}: ok\n  {_digest}\n  2 members, 3 documents, 136 B of JSON in {FormattableString.Invariant($"{size / 1000d:0.0}")} kB\n"));
        Assert.That((code, program.Error), Is.EqualTo((ExitCode.Done, "")));
    }

    [Test]
    public async Task Run_OneOfTwoAltered_NamesEveryMismatchAndEndsWithThree()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("snapshot", "verify", _folder["a.snapshot.zip"], _folder["b.snapshot.zip"]);

        Assert.That(code, Is.EqualTo(ExitCode.Mismatch));
        Assert.That(program.Out, Does.Contain("a.snapshot.zip: ok\n").And.Contain("b.snapshot.zip: altered, 2 mismatches\n"));
        Assert.That(program.Error.Split('\n').Select(line => line.Split(' ') is [_, _, var errorCode, ..] ? errorCode : ""), Is.EqualTo(new[] { "SNAP208:", "SNAP210:", "snapshot", "" }));
        Assert.That(program.Error, Does.EndWith("error: compliance-audit snapshot verify: CLI104: 1 of 2 files is not what was collected\n").And.Not.Contain('\u001b'));
    }

    [Test]
    public async Task Run_OneCannotBeRead_VerifiesTheOthersAndEndsWithOne()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("snapshot", "verify", _folder["no.zip"], _folder["b.snapshot.zip"], _folder["a.snapshot.zip"]);

        Assert.That(code, Is.EqualTo(ExitCode.CouldNotFinish));
        Assert.That(program.Out, Does.Contain("a.snapshot.zip: ok\n").And.Contain("b.snapshot.zip: altered"));
        Assert.That(program.Error, Does.Contain("no.zip: SNAP201: ").And.EndsWith("CLI104: 1 of 3 files could not be verified\n"));
    }

    [Test]
    public async Task Run_AnotherDigest_EndsWithThree()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("snapshot", "verify", _folder["a.snapshot.zip"], "--digest", "sha256:" + new string('0', 64));

        Assert.That(code, Is.EqualTo(ExitCode.Mismatch));
        Assert.That(program.Error, Does.Contain(": SNAP219: found the digest sha256:").And.EndsWith("CLI104: the file is not what was collected\n"));
    }

    [Test]
    public async Task Run_NewerMinorWithSignature_SaysWhatWasNotInterpreted()
    {
        using (var archive = await ZipFile.OpenAsync(_folder["a.snapshot.zip"], ZipArchiveMode.Update))
        {
            using var reader = new StreamReader(await archive.GetEntry("manifest.json")!.OpenAsync());
            var manifest = (await reader.ReadToEndAsync()).Replace("\"1.0\"", "\"1.4\"", StringComparison.Ordinal);
            reader.Dispose();
            archive.GetEntry("manifest.json")!.Delete();
            foreach (var (name, text) in new[] { ("manifest.json", manifest), ("signatures/a.sig", "x") })
            {
                await using var member = await archive.CreateEntry(name).OpenAsync();
                await member.WriteAsync(Encoding.UTF8.GetBytes(text));
            }
        }

        var program = new ProgramUnderTest();

        var code = await program.RunAsync("snapshot", "verify", _folder["a.snapshot.zip"]);

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(program.Error, Does.Contain("has format 1.4, which is newer than this program").And.Contain("holds 1 signature, which the manifest does not cover"));
    }

    [Test]
    public async Task Run_Quiet_SaysNothingOfWhatIsUnaltered()
    {
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("snapshot", "verify", _folder["a.snapshot.zip"], "--quiet");

        Assert.That((code, program.Out, program.Error), Is.EqualTo((ExitCode.Done, "", "")));
    }
}
