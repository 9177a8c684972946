using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Manifests;

/// <summary>Writes a node as JSON with the line of each value; aliases are written out, which is where a YAML bomb meets its limit.</summary>
internal sealed class ManifestJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly List<int> _lines = [];
    private readonly Utf8JsonWriter _writer;
    private readonly string _place;

    private ManifestJsonWriter(string place) => (_place, _writer) = (place, new Utf8JsonWriter(_bytes, Options));

    public static (ReadOnlyMemory<byte> Json, IReadOnlyList<int> Lines) Write(ManifestMap root, string file)
    {
        var target = new ManifestJsonWriter(new ManifestPlace(file, root.Line, root.Column).ToString());
        using (target._writer)
            target.Write(root, 0);

        return (target._bytes.WrittenMemory, target._lines);
    }

    private void Write(ManifestNode node, int depth)
    {
        CheckLimits(depth);
        _lines.Add(node.Line);
        switch (node)
        {
            case ManifestMap map:
                _writer.WriteStartObject();
                foreach (var (key, value) in map.Entries)
                {
                    _writer.WritePropertyName(key);
                    Write(value, depth + 1);
                }

                _writer.WriteEndObject();
                break;
            case ManifestList list:
                _writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(item, depth + 1);

                _writer.WriteEndArray();
                break;
            case ManifestScalar { Kind: NodeKind.Text } text:
                _writer.WriteStringValue(text.Text);
                break;
            case ManifestScalar scalar:
                _writer.WriteRawValue(scalar.Text);
                break;
        }
    }

    private void CheckLimits(int depth)
    {
        if (depth >= Limits.Depth)
            throw SnapshotErrors.TooDeep(_place, Limits.Depth);

        if (_lines.Count >= Limits.Nodes)
            throw SnapshotErrors.TooManyValues(_place, Limits.Nodes);

        if (_writer.BytesCommitted + _writer.BytesPending > Limits.DocumentBytes)
            throw SnapshotErrors.DocumentTooLarge(_place, Limits.DocumentBytes);
    }
}
