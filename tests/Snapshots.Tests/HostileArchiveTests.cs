using System.Buffers.Binary;
using System.Text;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Archives whose records lie: opening and verifying end with one clear error each, whatever numbers stand there.</summary>
internal sealed class HostileArchiveTests
{
    private const int MemberBytes = 30;
    private const int EntryBytes = 46;

    private ScratchFolder _folder = null!;
    private string _path = "";
    private string _digest = "";
    private byte[] _bytes = [];
    private int _entry;

    [SetUp]
    public void WriteSample()
    {
        _folder = new ScratchFolder();
        _path = _folder["a.snapshot.zip"];
        using (var writer = SnapshotWriter.Create(_path))
        {
            foreach (var (source, version, json) in SampleManifest.Documents)
                writer.Add(source, version, Encoding.UTF8.GetBytes(json));
            _digest = writer.Complete(SampleManifest.Header);
        }

        _bytes = File.ReadAllBytes(_path);
        _entry = _bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Read_SizeBelowZero_IsRefused([Values(18, 22)] int field)
    {
        // 0xFFFFFFFF says that the number stands in the extra field of kind 1.
        _bytes.AsSpan(field, 4).Fill(0xFF);
        _bytes.AsSpan(_entry + field + 2, 4).Fill(0xFF);
        _bytes[_entry + 30] = 12;
        _bytes[^10] += 12;
        var extra = _entry + EntryBytes + BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(_entry + 28));
        _bytes = [.. _bytes[..extra], 1, 0, 8, 0, .. BitConverter.GetBytes(-5L), .. _bytes[extra..]];

        AssertRefused();
    }

    [TestCase(8, 12, TestName = "Read_PackedAsBzip2_IsRefused")]
    [TestCase(8, 99, TestName = "Read_PackedAsNobodyKnows_IsRefused")]
    [TestCase(8, 0, TestName = "Read_SaidToBeStored_IsRefused")]
    [TestCase(6, 9, TestName = "Read_Encrypted_IsRefused")]
    [TestCase(18, 255, TestName = "Read_PackedSizeLies_IsRefused")]
    [TestCase(22, 255, TestName = "Read_SizeLies_IsRefused")]
    public void Read_LyingRecords_AreRefused(int field, byte value)
    {
        (_bytes[field], _bytes[_entry + field + 2]) = (value, value);

        AssertRefused();
    }

    [Test]
    public void Read_TwoEntriesOfTheSameBytes_AreRefused()
    {
        var second = _bytes.AsSpan(_entry + 4).IndexOf("PK\u0001\u0002"u8) + _entry + 4;
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(second + 42), 0);

        AssertRefused();
    }

    [Test]
    public void Read_MoreEntriesThanThereAre_IsRefused([Values(0, 3, 255)] byte entries)
    {
        (_bytes[^14], _bytes[^12]) = (entries, entries);

        AssertRefused();
    }

    private void AssertRefused()
    {
        Assert.That(_bytes.AsSpan(0, MemberBytes).StartsWith("PK\u0003\u0004"u8), Is.True);
        File.WriteAllBytes(_path, _bytes);

        Assert.That(OpenedAs(), Is.EqualTo(_digest).Or.Match(": SNAP2[0-9]+: found "));
        Assert.That(IsVerified, Is.False);
    }

    /// <summary>The digest of what was opened, which a lie that changes no byte of the evidence does not change; else the refusal.</summary>
    private string OpenedAs()
    {
        try
        {
            return Snapshot.Open(_path).Digest;
        }
        catch (SnapshotException refusal)
        {
            return refusal.Message;
        }
    }

    private bool IsVerified()
    {
        try
        {
            return SnapshotVerification.Run(_path, null, null, CancellationToken.None).Mismatches.Count == 0;
        }
        catch (SnapshotException)
        {
            return false;
        }
    }
}
