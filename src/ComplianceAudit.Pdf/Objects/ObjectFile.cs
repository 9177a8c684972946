using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace ComplianceAudit.Pdf.Objects;

/// <summary>A PDF file under construction (ISO 32000-1, 7.5): objects in any order, written as they come, found through a cross-reference stream.</summary>
/// <remarks>Dictionaries are gathered in compressed object streams; only offsets stay in memory.</remarks>
internal sealed class ObjectFile
{
    private const int ObjectsPerStream = 200;

    private readonly Stream _output;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Location> _locations = [default];
    private readonly List<(int Id, int Offset)> _gathered = [];
    private readonly Syntax _gatheredSyntax = new();
    private readonly Syntax _syntax = new();
    private long _position;

    public ObjectFile(Stream output)
    {
        _output = output;
        // The comment's high bytes tell transfer programs that the file is binary.
        Append("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
    }

    /// <summary>Gives out an id whose object is written later.</summary>
    public int Reserve()
    {
        _locations.Add(default);
        return _locations.Count - 1;
    }

    /// <summary>Writes a dictionary, array or other object that is no stream.</summary>
    public void Write(int id, Action<Syntax> content)
    {
        _gathered.Add((id, _gatheredSyntax.Length));
        content(_gatheredSyntax);
        _gatheredSyntax.Raw("\n");
        if (_gathered.Count == ObjectsPerStream)
            WriteGathered();
    }

    public int Write(Action<Syntax> content)
    {
        var id = Reserve();
        Write(id, content);
        return id;
    }

    /// <summary>Writes a stream; <paramref name="entries"/> adds to its dictionary.</summary>
    public void WriteStream(int id, Action<Syntax> entries, ReadOnlySpan<byte> data, bool compress = true)
    {
        _locations[id] = new(_position, Container: 0, Index: 0);
        var stored = compress ? Deflate(data) : data;
        _syntax.Clear();
        _syntax.Integer(id).Raw(" 0 obj\n<<");
        entries(_syntax);
        _syntax.Raw(compress ? "/Filter/FlateDecode/Length " : "/Length ").Integer(stored.Length).Raw(">>\nstream\n");
        Append(_syntax.Written);
        Append(stored);
        Append("\nendstream\nendobj\n"u8);
    }

    public int WriteStream(Action<Syntax> entries, ReadOnlySpan<byte> data, bool compress = true)
    {
        var id = Reserve();
        WriteStream(id, entries, data, compress);
        return id;
    }

    /// <summary>Writes the cross-reference stream. The file's identifier is derived from all that stands before it.</summary>
    public void Complete(int catalog, int information)
    {
        WriteGathered();
        var identifier = _hash.GetCurrentHash().AsSpan(0, 16).ToArray();
        var id = Reserve();
        _locations[id] = new(_position, Container: 0, Index: 0);
        var start = _position;
        WriteStream(
            id,
            s => s.Raw("/Type/XRef/W[1 5 2]/Size ").Integer(_locations.Count).Raw("/Root ").Reference(catalog).Raw("/Info ").Reference(information)
                .Raw("/ID[").Hex(identifier).Hex(identifier).Raw("]"),
            CrossReferences());
        Append("startxref\n"u8);
        _syntax.Clear();
        Append(_syntax.Integer(start).Raw("\n%%EOF\n").Written);
    }

    private byte[] CrossReferences()
    {
        const int Width = 8;
        var table = new byte[_locations.Count * Width];
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(6), ushort.MaxValue);
        for (var id = 1; id < _locations.Count; id++)
        {
            var entry = table.AsSpan(id * Width, Width);
            var location = _locations[id];
            var inContainer = location.Container != 0;
            entry[0] = inContainer ? (byte)2 : (byte)1;
            var field = inContainer ? location.Container : location.Offset;
            entry[1] = (byte)(field >> 32);
            BinaryPrimitives.WriteUInt32BigEndian(entry[2..], (uint)field);
            BinaryPrimitives.WriteUInt16BigEndian(entry[6..], (ushort)location.Index);
        }
        return table;
    }

    private void WriteGathered()
    {
        if (_gathered.Count == 0)
            return;
        var container = Reserve();
        var stream = new Syntax();
        for (var index = 0; index < _gathered.Count; index++)
        {
            _locations[_gathered[index].Id] = new(0, container, index);
            stream.Integer(_gathered[index].Id).Raw(" ").Integer(_gathered[index].Offset).Raw(" ");
        }
        var first = stream.Length;
        var count = _gathered.Count;
        stream.Bytes(_gatheredSyntax.Written);
        _gathered.Clear();
        _gatheredSyntax.Clear();
        WriteStream(container, s => s.Raw("/Type/ObjStm/N ").Integer(count).Raw("/First ").Integer(first), stream.Written);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.AppendData(bytes);
        _position += bytes.Length;
    }

    private static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(data);
        return compressed.ToArray();
    }

    private readonly record struct Location(long Offset, int Container, int Index);
}
