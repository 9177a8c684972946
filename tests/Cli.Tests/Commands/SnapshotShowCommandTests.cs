using System.IO.Compression;
using System.Text.Json.Nodes;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Tests.Commands;

internal sealed class SnapshotShowCommandTests
{
    private ScratchFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("60")]
    [TestCase("100")]
    public async Task Run_Text_ShowsWhatIsHeldAndLacked(string columns)
    {
        var digest = SampleSnapshot.Write(_folder["a.snapshot.zip"]);
        var program = new ProgramUnderTest { Environment = { ["COLUMNS"] = columns } };

        var code = await program.RunAsync("snapshot", "show", _folder["a.snapshot.zip"]);

        var approved = await File.ReadAllTextAsync(Path.Combine(TestContext.CurrentContext.TestDirectory, "Commands", "Approved", $"snapshot-show-{columns}.txt"));
        Assert.That(Sizes().Replace(program.Out.Replace(digest, "DIGEST", StringComparison.Ordinal), "N B"), Is.EqualTo(approved));
        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(program.Error, Is.EqualTo($"The manifest alone was read; 'snapshot verify' checks every byte.{Environment.NewLine}"));
    }

    [Test]
    public async Task Run_Json_HoldsTheWholeManifest()
    {
        var digest = SampleSnapshot.Write(_folder["a.snapshot.zip"]);
        var program = new ProgramUnderTest();

        await program.RunAsync("snapshot", "show", _folder["a.snapshot.zip"], "--format", "json");

        var shown = JsonNode.Parse(program.Out)!;
        Assert.That(shown["digest"]!.GetValue<string>(), Is.EqualTo(digest));
        Assert.That(JsonNode.DeepEquals(shown["manifest"], await ManifestAsync()), Is.True);
        Assert.That(shown["sizes"]![0]!.ToJsonString(), Does.StartWith("""{"source":"pods","documents":2,"bytes":117,"packedBytes":"""));
        Assert.That(program.Out, Does.Not.Contain('\u001b').And.Not.Contain('\u202e'));
    }

    [Test]
    public async Task Run_JsonOfANewerMinor_KeepsItsKeys()
    {
        SampleSnapshot.Write(_folder["a.snapshot.zip"]);
        var manifest = await ManifestAsync();
        manifest["format"] = "1.7";
        manifest["novelty"] = "kept";
        manifest["coverage"]![0]!["novelty"] = "kept too";
        await ReplaceManifestAsync(manifest.ToJsonString());
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("snapshot", "show", _folder["a.snapshot.zip"], "--format", "json");

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(program.Out)!["manifest"], manifest), Is.True);
        Assert.That(code, Is.EqualTo(ExitCode.Done));
    }

    [Test]
    public async Task Run_TextOfANewerMinor_NamesTheKeysThatItDoesNotKnow()
    {
        SampleSnapshot.Write(_folder["a.snapshot.zip"]);
        var manifest = await ManifestAsync();
        manifest["format"] = "1.7";
        manifest["novelty"] = "kept";
        manifest["coverage"]![0]!["mood"] = "kept too";
        manifest["coverage"]![1]!["mood"] = "kept too";
        manifest["members"]![0]!["mood\u001b[2J"] = "and this";
        await ReplaceManifestAsync(manifest.ToJsonString());
        var program = new ProgramUnderTest { Environment = { ["COLUMNS"] = "200" } };

        await program.RunAsync("snapshot", "show", _folder["a.snapshot.zip"]);

        Assert.That(program.Out, Does.Contain("  Format      1.7, newer than this program knows\n"));
        Assert.That(program.Out, Does.Contain("  Not known   3 keys of the manifest, kept and not interpreted: coverage[].mood, members[].mood[2J, novelty\n"));
    }

    [Test]
    public async Task Run_FactsOfOneKind_HaveTheirSize()
    {
        SampleSnapshot.Write(_folder["one.snapshot.zip"], header => header with { Coverage = [Component("kube-apiserver")] }, "kube-apiserver");
        SampleSnapshot.Write(_folder["two.snapshot.zip"], header => header with { Coverage = [Component("etcd"), Component("kube-apiserver")] }, "etcd", "kube-apiserver");
        var (one, two) = (new ProgramUnderTest(), new ProgramUnderTest());

        await one.RunAsync("snapshot", "show", _folder["one.snapshot.zip"]);
        await two.RunAsync("snapshot", "show", _folder["two.snapshot.zip"]);

        Assert.That(one.Out, Does.Match(@"\n +1 +59 B  Component/kube-apiserver, complete\n +[0-9]+ B packed\n"));
        Assert.That(two.Out, Does.Match(@"\n +1 +Component/etcd, complete\n +1 +Component/kube-apiserver, complete\n +2 +108 B  Component in all\n +[0-9]+ B packed\n"), "their documents share one member");

        static SourceCoverage Component(string name) => SourceCoverage.Without(new SourceName("Component", "", name), CoverageStatus.Complete, "") with { Count = 1 };
    }

    [Test]
    public async Task Run_Quiet_PrintsTheDigestAlone()
    {
        var digest = SampleSnapshot.Write(_folder["a.snapshot.zip"]);
        var program = new ProgramUnderTest();

        await program.RunAsync("snapshot", "show", _folder["a.snapshot.zip"], "--quiet");

        Assert.That((program.Out, program.Error), Is.EqualTo((digest + Environment.NewLine, "")));
    }

    [Test]
    public async Task Run_TlsWasNotVerified_Warns()
    {
        SampleSnapshot.Write(_folder["a.snapshot.zip"], header => header with { TlsVerified = false });
        var program = new ProgramUnderTest { Environment = { ["COLUMNS"] = "200" } };

        await program.RunAsync("snapshot", "show", _folder["a.snapshot.zip"]);

        Assert.That(program.Out, Does.Contain("  TLS         not verified\n").And.Not.Contain("  CA "), "no authority was asked");
        Assert.That(program.Out, Does.Contain("\nWarning: the kubeconfig turned TLS verification off; nothing proves that this cluster answered.\n"));
    }

    [Test]
    public async Task Run_ListFromTheCache_SaysSo()
    {
        SampleSnapshot.Write(_folder["a.snapshot.zip"], header => header with { Coverage = [header.Coverage[0] with { FromCache = true }] });
        var program = new ProgramUnderTest { Environment = { ["COLUMNS"] = "200" } };

        await program.RunAsync("snapshot", "show", _folder["a.snapshot.zip"]);

        Assert.That(program.Out, Does.Contain("resourceVersion 77, from the API server's cache, 10:00:01 in 12.3 s"));
    }

    [Test]
    public async Task Run_ManyNodesDiffer_ListsTenUnlessVerbose()
    {
        SampleSnapshot.Write(_folder["a.snapshot.zip"], header => header with
        {
            Coverage = [.. header.Coverage, .. Enumerable.Range(100, 20).Select(number => header.Coverage[2] with { Node = $"node-{number}" })],
        });
        var (normal, verbose) = (new ProgramUnderTest(), new ProgramUnderTest());

        await normal.RunAsync("snapshot", "show", _folder["a.snapshot.zip"]);
        await verbose.RunAsync("snapshot", "show", _folder["a.snapshot.zip"], "--verbose");

        Assert.That(normal.Out, Does.Contain("and 12 more; --verbose lists all").And.Not.Contain("node-119"));
        Assert.That(verbose.Out, Does.Contain("unreachable on node-119, 0 documents: not ready"));
    }

    [Test]
    public async Task Run_NoSnapshot_EndsWithOne()
    {
        await File.WriteAllTextAsync(_folder["a.zip"], "no zip");
        var program = new ProgramUnderTest();

        var code = await program.RunAsync("snapshot", "show", _folder["a.zip"]);

        Assert.That(code, Is.EqualTo(ExitCode.CouldNotFinish));
        Assert.That(program.Error, Does.StartWith($"error: {_folder["a.zip"]}: SNAP204: "));
    }

    /// <summary>Packed sizes depend on the machine's Deflate, and are the one thing that does.</summary>
    private static System.Text.RegularExpressions.Regex Sizes() => new("[0-9.]+ k?B(?= packed|, )", System.Text.RegularExpressions.RegexOptions.CultureInvariant);

    private async Task<JsonNode> ManifestAsync()
    {
        await using var zip = await ZipFile.OpenReadAsync(_folder["a.snapshot.zip"]);
        using var reader = new StreamReader(await zip.GetEntry("manifest.json")!.OpenAsync());
        return JsonNode.Parse(await reader.ReadToEndAsync())!;
    }

    private async Task ReplaceManifestAsync(string json)
    {
        await using var zip = await ZipFile.OpenAsync(_folder["a.snapshot.zip"], ZipArchiveMode.Update);
        zip.GetEntry("manifest.json")!.Delete();
        await using var writer = new StreamWriter(await zip.CreateEntry("manifest.json").OpenAsync());
        await writer.WriteAsync(json);
    }
}
