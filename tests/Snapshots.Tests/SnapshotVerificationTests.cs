using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Files that were altered after they were written: each is refused, and every mismatch is named.</summary>
internal sealed class SnapshotVerificationTests
{
    private const string Pods = "resources/core/v1/pods/00001.ndjson";
    private const string Roles = "resources/rbac.authorization.k8s.io/v1/roles/00001.ndjson";
    private const int LocalHeaderBytes = 30;
    private const int DirectoryHeaderBytes = 46;

    private ScratchFolder _folder = null!;
    private string _path = "";
    private string _digest = "";

    [SetUp]
    public void WriteSample()
    {
        _folder = new ScratchFolder();
        _path = _folder["a.snapshot.zip"];
        using var writer = SnapshotWriter.Create(_path);
        foreach (var (source, version, json) in SampleManifest.Documents)
            writer.Add(source, version, Encoding.UTF8.GetBytes(json));

        _digest = writer.Complete(SampleManifest.Header);
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Run_Unaltered_FindsNothing()
    {
        var found = SnapshotVerification.Run(_path, _digest, null, CancellationToken.None);

        Assert.That(found.Mismatches, Is.Empty);
        Assert.That((found.Digest, found.FileBytes, found.Signatures, found.Manifest.IsNewerFormat), Is.EqualTo((_digest, new FileInfo(_path).Length, 0, false)));
    }

    [Test]
    public void Run_AnyByteAltered_IsRefusedUnlessItMeansNothing([Values(0x01, 0xFF)] int mask)
    {
        var bytes = File.ReadAllBytes(_path);
        var meaningless = MeaninglessBytes(bytes);
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= (byte)mask;
            File.WriteAllBytes(_path, bytes);
            bytes[at] ^= (byte)mask;

            if (!IsRefused())
                Assert.That(meaningless, Does.Contain(at), $"byte {at} of {bytes.Length} was altered and nobody minds");
        }
    }

    [Test]
    public void Run_TruncatedAnywhere_IsRefused()
    {
        var bytes = File.ReadAllBytes(_path);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(_path, bytes[..length]);

            Assert.That(IsRefused(), Is.True, $"{length} bytes");
        }
    }

    [Test]
    public void Run_SeveralMismatches_NamesEach()
    {
        Change(archive =>
        {
            archive.GetEntry(Pods)!.Delete();
            Put(archive, "resources/core/v1/pods/00002.ndjson", "{}\n");
            Put(archive, "../evil", "x");
            Put(archive, "/absolute", "x");
            archive.GetEntry(Roles)!.Delete();
            Put(archive, Roles, "{\"kind\":\"Role\",\"metadata\":{\"name\":\"raeder\"}}\n");
        });

        Assert.That(Codes(), Is.EqualTo(new[] { "SNAP213", "SNAP208", "SNAP209", "SNAP210", "SNAP210" }));
    }

    [Test]
    public void Run_MemberTwice_NamesIt()
    {
        Change(archive => Put(archive, Pods, "{}\n"));

        Assert.That(Codes(), Is.EqualTo(new[] { "SNAP211" }));
    }

    [Test]
    public void Run_OtherCountOrSizeInTheManifest_NamesTheMembers()
    {
        ChangeManifest(manifest =>
        {
            manifest["members"]![1]!["count"] = 3;
            manifest["members"]![2]!["size"] = 1;
        });

        Assert.That(Codes(), Is.EqualTo(new[] { "SNAP214", "SNAP212" }));
    }

    [Test]
    public void Run_ManifestListsAMemberTwice_NamesIt()
    {
        ChangeManifest(manifest => manifest["members"]!.AsArray().Add(manifest["members"]![0]!.DeepClone()));

        Assert.That(Codes(), Is.EqualTo(new[] { "SNAP211" }));
    }

    [Test]
    public void Run_ZipBomb_IsNotUnpacked()
    {
        ChangeManifest(manifest => manifest["members"]![0]!["size"] = 40L * 1024 * 1024);

        Assert.That(Codes(), Is.EqualTo(new[] { "SNAP215" }));
    }

    [Test]
    public void Run_BytesBetweenMembers_AreNamed()
    {
        var bytes = File.ReadAllBytes(_path);
        File.WriteAllBytes(_path, [.. "hidden"u8, .. bytes]);

        // The directory's offsets are off by as many bytes, as they are in a file that something was put before.
        Assert.That(IsRefused(), Is.True);
    }

    [Test]
    public void Run_OtherNameInTheMembersOwnHeader_NamesTheMember()
    {
        var bytes = File.ReadAllBytes(_path);
        bytes[LocalHeaderBytes] ^= 1;
        File.WriteAllBytes(_path, bytes);

        Assert.That(Messages().Single(), Is.EqualTo(
            $"{_path}!facts/Component/00001.ndjson: SNAP217: found a header that contradicts the archive's directory, expected the same in both, so that all readers see the same. "
            + "The file was altered after it was collected; use an unaltered copy or collect again."));
    }

    [Test]
    public void Run_DamagedData_NamesTheMember()
    {
        var bytes = File.ReadAllBytes(_path);
        bytes[LocalHeaderBytes + "facts/Component/00001.ndjson".Length + 10] ^= 0xFF;
        File.WriteAllBytes(_path, bytes);

        Assert.That(Messages().Single(), Is.EqualTo(
            $"{_path}!facts/Component/00001.ndjson: SNAP218: found packed bytes that do not unpack to what the archive says, expected the bytes that were written. "
            + "The file was altered after it was collected; use an unaltered copy or collect again."));
    }

    [Test]
    public void Run_AnotherDigest_SaysSo()
    {
        var other = "sha256:" + new string('0', 64);

        var found = SnapshotVerification.Run(_path, other, null, CancellationToken.None);

        Assert.That(found.Mismatches.Single().Message, Is.EqualTo(
            $"{_path}: SNAP219: found the digest {_digest}, expected '{other}' as was given. This is another snapshot, or one that was made anew; ask for the one that the digest belongs to."));
    }

    [Test]
    public void Run_Signatures_AreCountedAndNotChecked()
    {
        Change(archive => Put(archive, "signatures/a.sig", "x"));

        var found = SnapshotVerification.Run(_path, null, null, CancellationToken.None);

        Assert.That((found.Signatures, found.Mismatches.Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public void Run_NewerMinor_IsVerifiedAndSaysSo()
    {
        ChangeManifest(manifest => (manifest["format"], manifest["novelty"]) = ("1.7", "x"));

        var found = SnapshotVerification.Run(_path, null, null, CancellationToken.None);

        Assert.That((found.Manifest.IsNewerFormat, found.Mismatches.Count), Is.EqualTo((true, 0)));
    }

    [TestCase("no.zip", "SNAP201")]
    [TestCase(".", "SNAP202")]
    public void Run_NotThere_SaysSo(string name, string code) => Assert.That(
        () => SnapshotVerification.Run(_folder[name], null, null, CancellationToken.None), Throws.TypeOf<SnapshotException>().With.Property("Code").EqualTo(code));

    [Test]
    public void Run_UnknownMajor_NamesIt()
    {
        ChangeManifest(manifest => manifest["format"] = "2.0");

        Assert.That(
            () => SnapshotVerification.Run(_path, null, null, CancellationToken.None),
            Throws.TypeOf<SnapshotException>().With.Message.StartsWith($"{_path}!manifest.json: SNAP207: found snapshot format '2.0', expected format 1.x."));
    }

    [Test]
    public void Run_NoManifest_SaysSo()
    {
        Change(archive => archive.GetEntry("manifest.json")!.Delete());

        Assert.That(() => SnapshotVerification.Run(_path, null, null, CancellationToken.None), Throws.TypeOf<SnapshotException>().With.Property("Code").EqualTo("SNAP205"));
    }

    [Test]
    public void Run_Progress_TellsOfEachMember()
    {
        var told = new System.Collections.Concurrent.ConcurrentBag<VerificationProgress>();

        SnapshotVerification.Run(_path, null, new Telling(told.Add), CancellationToken.None);

        Assert.That(told.Select(step => step.Members), Is.EquivalentTo(new[] { 1, 2, 3 }));
        Assert.That(told.Select(step => step.All), Is.All.EqualTo(3));
    }

    private bool IsRefused()
    {
        try
        {
            return SnapshotVerification.Run(_path, null, null, CancellationToken.None) is var found && (found.Mismatches.Count > 0 || found.Digest != _digest);
        }
        catch (SnapshotException)
        {
            return true;
        }
    }

    private IEnumerable<string> Codes() => SnapshotVerification.Run(_path, null, null, CancellationToken.None).Mismatches.Select(mismatch => mismatch.Code);

    private IEnumerable<string> Messages() => SnapshotVerification.Run(_path, null, null, CancellationToken.None).Mismatches.Select(mismatch => mismatch.Message);

    /// <summary>Versions of tools, times, attributes: what no reader decides by. And the last packed byte of a member, whose unused bits Deflate leaves open.</summary>
    private static HashSet<int> MeaninglessBytes(byte[] bytes)
    {
        var found = new HashSet<int>();
        for (var at = 0; at < bytes.Length - 4; at++)
        {
            var rest = bytes.AsSpan(at);
            if (rest.StartsWith("PK\u0003\u0004"u8))
            {
                found.UnionWith(new[] { 4, 5, 10, 11, 12, 13 }.Select(offset => at + offset));
                found.Add(at + LocalHeaderBytes + BitConverter.ToUInt16(rest[26..]) + BitConverter.ToInt32(rest[18..]) - 1);
            }
            else if (rest.StartsWith("PK\u0001\u0002"u8))
            {
                found.UnionWith(new[] { 4, 5, 6, 7, 12, 13, 14, 15 }.Concat(Enumerable.Range(34, 8)).Select(offset => at + offset));
                at += DirectoryHeaderBytes - 1;
            }
        }

        return found;
    }

    private void Change(Action<ZipArchive> change)
    {
        using var archive = ZipFile.Open(_path, ZipArchiveMode.Update);
        change(archive);
    }

    private void ChangeManifest(Action<JsonNode> change) => Change(archive =>
    {
        using var reader = new StreamReader(archive.GetEntry("manifest.json")!.Open());
        var manifest = JsonNode.Parse(reader.ReadToEnd())!;
        reader.Dispose();
        change(manifest);
        archive.GetEntry("manifest.json")!.Delete();
        Put(archive, "manifest.json", manifest.ToJsonString());
    });

    private static void Put(ZipArchive archive, string name, string content)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    private sealed class Telling(Action<VerificationProgress> told) : IProgress<VerificationProgress>
    {
        public void Report(VerificationProgress value) => told(value);
    }
}
