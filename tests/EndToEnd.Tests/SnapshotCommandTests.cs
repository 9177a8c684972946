using ComplianceAudit.EndToEnd.Tests.Driving;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>A snapshot file in someone else's hands: what it holds, and whether it is what was collected.</summary>
internal sealed class SnapshotCommandTests
{
    private const string Copy = "copy.snapshot.zip";

    private ScratchFolder _folder = null!;

    [SetUp]
    public void CopySample()
    {
        _folder = new ScratchFolder();
        File.Copy(Path.Combine(Path.GetDirectoryName(BuiltProgram.Assembly)!, "Demo", "sample.snapshot.zip"), _folder[Copy]);
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Show_Quiet_IsTheDigestThatVerifyAccepts()
    {
        var shown = await BuiltProgram.RunAsync(_folder, "snapshot", "show", Copy, "--quiet");
        var verified = await BuiltProgram.RunAsync(_folder, "snapshot", "verify", Copy, "--digest", shown.Output.Trim());

        Assert.That(shown.Output.Trim(), Does.Match("^sha256:[0-9a-f]{64}$"), shown.ToString());
        Assert.That(verified.ExitCode, Is.Zero, verified.ToString());
        Assert.That(verified.Output, Does.StartWith($"{Copy}: ok"));
    }

    [Test]
    public async Task Show_NarrowTerminalWithoutColours_FitsIt()
    {
        var run = await BuiltProgram.RunWithAsync(_folder, new Dictionary<string, string> { ["COLUMNS"] = "60", ["NO_COLOR"] = "1" }, "snapshot", "show", Copy);

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(run.Output, Does.Contain("pods").And.Not.Contain('\u001b'));
        Assert.That(run.Output.Split('\n').Where(line => !line.Contains("sha256:", StringComparison.Ordinal)).Select(line => line.TrimEnd().Length), Is.All.LessThanOrEqualTo(60));
    }

    [Test]
    public async Task Verify_OneBitOfAMemberAltered_NamesTheMemberAndEndsWithThree()
    {
        var bytes = await File.ReadAllBytesAsync(_folder[Copy]);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(_folder[Copy], bytes);

        var run = await BuiltProgram.RunAsync(_folder, "snapshot", "verify", Copy);

        Assert.That(run.ExitCode, Is.EqualTo(3), run.ToString());
        Assert.That(run.Error, Does.Match(@"copy\.snapshot\.zip!?(resources|facts|manifest)?.*SNAP2\d\d"));
        Assert.That(run.Error, Does.Not.Contain("   at "));
    }
}
