using ComplianceAudit.Snapshots.Writing;

namespace ComplianceAudit.Snapshots.Tests.Writing;

/// <summary>Archives at and beyond the limits of the short fields, read by .NET and by Info-ZIP.</summary>
internal sealed class ZipFileTests
{
    private static readonly byte[] Content = "{\"kind\":\"Pod\"}\n"u8.ToArray();

    private ScratchFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new ScratchFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase(long.MaxValue, int.MaxValue, TestName = "Archive_WithinShortFields_IsReadByOthers")]
    [TestCase(0, int.MaxValue, TestName = "Archive_OffsetsBeyondShortFields_IsReadByOthers")]
    [TestCase(long.MaxValue, 2, TestName = "Archive_MembersBeyondShortFields_IsReadByOthers")]
    [TestCase(100, 2, TestName = "Archive_SomeOffsetsAndMembersBeyondShortFields_IsReadByOthers")]
    public void Archive_OfSomeSize_IsReadByOthers(long largestOffset, int mostMembers)
    {
        Write(0, 4, output => new Snapshots.Writing.ZipFile(output, 0, largestOffset, mostMembers));

        AssertReadByOthers(4);
    }

    [Test]
    public void Directory_OffsetBeyondShortFields_StatesItInTheExtraField()
    {
        Write(0, 2, output => new Snapshots.Writing.ZipFile(output, 0, 0, int.MaxValue));

        var bytes = File.ReadAllBytes(_folder["a.zip"]);
        var second = bytes.AsSpan(bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8));

        Assert.That(BitConverter.ToUInt16(second[6..]), Is.EqualTo(45), "version needed");
        Assert.That(BitConverter.ToUInt32(second[42..]), Is.EqualTo(uint.MaxValue), "short offset");
        Assert.That(BitConverter.ToUInt16(second[30..]), Is.EqualTo(12), "extra field's length");
        Assert.That(BitConverter.ToUInt16(second[(46 + 8)..]), Is.EqualTo(1), "extra field's kind");
        Assert.That(BitConverter.ToInt64(second[(46 + 8 + 4)..]), Is.EqualTo(30 + 8 + BitConverter.ToUInt32(second[20..])), "offset");
    }

    [Test]
    public void Archive_BeyondFourGigabytes_IsReadByOthers()
    {
        // A hole that takes no room on the disk stands where five gigabytes of members would.
        Write(5L * 1024 * 1024 * 1024, 3, output => new Snapshots.Writing.ZipFile(output));

        Assert.That(new FileInfo(_folder["a.zip"]).Length, Is.GreaterThan(5L * 1024 * 1024 * 1024));
        AssertReadByOthers(3);
    }

    [Test]
    public void Archive_OfSeventyThousandMembers_IsReadByOthers()
    {
        Write(0, 70_000, output => new Snapshots.Writing.ZipFile(output));

        AssertReadByOthers(70_000);
    }

    private void Write(long start, int members, Func<Stream, Snapshots.Writing.ZipFile> open)
    {
        using var json = new ShardBuffer(new SegmentPool());
        using var packed = new ShardBuffer(new SegmentPool());
        json.Write(Content);
        var shard = PackedShard.Pack(json, 1, packed);
        using var output = File.Create(_folder["a.zip"]);
        output.Position = start;
        var zip = open(output);
        for (var i = 0; i < members; i++)
        {
            zip.Begin($"m/{i:D6}", shard);
            foreach (var part in packed.Parts)
                output.Write(part.Span);
        }

        zip.Complete();
    }

    private void AssertReadByOthers(int members)
    {
        using (var archive = System.IO.Compression.ZipFile.OpenRead(_folder["a.zip"]))
        {
            Assert.That(archive.Entries, Has.Count.EqualTo(members));
            using var last = archive.Entries[^1].Open();
            using var text = new MemoryStream();
            last.CopyTo(text);
            Assert.That(text.ToArray(), Is.EqualTo(Content));
        }

        Assert.That(Unzip.Run(_folder.Path, "unzip -tqq a.zip").Output, Is.Empty);
    }
}
