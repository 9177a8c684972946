using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Turns JSON into documents, within <see cref="Limits"/>, and keeps of each what a plan says.</summary>
/// <remarks>Used by one thread, for one document after the other: its buffers stay.</remarks>
internal sealed class DocumentParser(PropertyNames names, DocumentPools pools)
{
    private const int RootName = -1;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = Limits.Depth + 1 };

    private readonly DocumentLayout _nodes = new();
    private readonly DocumentTexts _texts = new(pools.Texts);
    private readonly List<RedactedValue> _redacted = [];
    private readonly PlaceholderReader _placeholders = new(names, pools.Redacted);
    private readonly HashSet<int> _seen = [];
    private byte[] _unescaped = [];
    private DocumentPlace _place;
    private IReadOnlyList<int>? _lines;
    private bool _shares;
    private SharedPart? _part;
    private int _partNode;
    private int _values;

    /// <summary>Parses one document.</summary>
    /// <param name="json">One JSON object.</param>
    /// <param name="plan">What is kept.</param>
    /// <param name="place">Where it comes from, for messages.</param>
    /// <param name="file">File it was read from, or empty.</param>
    /// <param name="lines">Line of each value, or null. A document with lines shares nothing, for its lines are its own.</param>
    public ResourceDocument Parse(ReadOnlySpan<byte> json, FieldPlan plan, DocumentPlace place, string file = "", IReadOnlyList<int>? lines = null)
    {
        (_place, _lines, _shares, _part, _values) = (place, lines, pools.Parts is not null && lines is null, null, 0);
        _nodes.Forget(0);
        _texts.Clear();
        _redacted.Clear();
        if (json.Length > Limits.DocumentBytes)
            throw SnapshotErrors.DocumentTooLarge(_place.ToString(), Limits.DocumentBytes);

        ParseRoot(json, plan);
        var laidOut = _nodes.LayOut();
        var cells = _shares ? pools.Parts!.CellsOf(laidOut) : laidOut.ToArray();
        var shape = new DocumentShape(cells, _texts.ToArray(), [.. _redacted], lines is null ? null : _nodes.Lines(cells.Length));
        return new ResourceDocument(names, shape, file, _part, _part is null ? -1 : _nodes.PlaceOf(_partNode));
    }

    private void ParseRoot(ReadOnlySpan<byte> json, FieldPlan plan)
    {
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            reader.Read();
            ParseValue(ref reader, plan, RootName);
            if (_nodes.KindOf(0) != NodeKind.Map)
                throw SnapshotErrors.NotAnObject(_place.ToString(), _nodes.KindOf(0));

            reader.Read();
        }
        catch (JsonException) when (reader.CurrentDepth >= Limits.Depth)
        {
            throw TooDeep();
        }
        catch (JsonException error)
        {
            throw SnapshotErrors.NotJson($"{_place}:{(error.LineNumber ?? 0) + 1}:{(error.BytePositionInLine ?? 0) + 1}", error);
        }
        catch (DecoderFallbackException error)
        {
            throw SnapshotErrors.NotUnicode(_place.ToString(), error);
        }
    }

    private void ParseValue(ref Utf8JsonReader reader, FieldPlan plan, int name)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ParseMap(ref reader, plan, name);
                break;
            case JsonTokenType.StartArray:
                ParseList(ref reader, plan, name);
                break;
            case JsonTokenType.String:
                AddNode(NodeKind.Text, name, AddText(ref reader, plan));
                break;
            case JsonTokenType.Number:
                ParseNumber(ref reader, name);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                AddNode(NodeKind.Boolean, name, reader.TokenType == JsonTokenType.True ? 1 : 0);
                break;
            default:
                AddNode(NodeKind.Null, name, 0);
                break;
        }
    }

    private void ParseMap(ref Utf8JsonReader reader, FieldPlan plan, int name)
    {
        var map = Open(ref reader, NodeKind.Map, name);
        var (texts, redacted) = (_texts.Count, _redacted.Count);
        reader.Read();
        if (IsAtPlaceholder(ref reader) && ParsePlaceholder(ref reader, map))
            return;

        if (_nodes.Count > map + 1 && plan.Of(RedactedValueJson.KeyInUtf8, out _) is null)
            Forget(map + 1, texts, redacted);

        var count = _nodes.Count > map + 1 ? 1 : 0;
        var signs = count == 0 ? 0 : SignOf(_nodes.NameOf(map + 1));
        var mayRepeat = false;
        for (; reader.TokenType == JsonTokenType.PropertyName; reader.Read())
        {
            var utf8 = BytesOf(ref reader);
            if (plan.Of(utf8, out var id) is not { } entry)
            {
                reader.Skip();
                continue;
            }

            id = id < 0 ? names.Intern(utf8) : id;
            mayRepeat |= (signs & SignOf(id)) != 0;
            signs |= SignOf(id);
            count++;
            reader.Read();
            ParseValue(ref reader, entry, id);
        }

        _nodes.Close(map, count);
        if (mayRepeat)
            RefuseDuplicates(map);

        if (plan.BeginsPart && _shares)
            TakePart(map, texts, redacted);
    }

    private void ParseList(ref Utf8JsonReader reader, FieldPlan plan, int name)
    {
        var list = Open(ref reader, NodeKind.List, name);
        if (plan.Elements is not { } elements)
        {
            reader.Skip();
            return;
        }

        var count = 0;
        for (reader.Read(); reader.TokenType != JsonTokenType.EndArray; reader.Read(), count++)
            ParseValue(ref reader, elements, count);

        _nodes.Close(list, count);
    }

    private void ParseNumber(ref Utf8JsonReader reader, int name)
    {
        if (reader.TryGetInt64(out var integer) && !reader.ValueSpan.ContainsAny((byte)'.', (byte)'e', (byte)'E'))
            AddNode(NodeKind.Integer, name, integer);
        else if (reader.TryGetDouble(out var number) && double.IsFinite(number))
            AddNode(NodeKind.Number, name, BitConverter.DoubleToInt64Bits(number));
        else
            throw SnapshotErrors.NumberOutOfRange(_place.ToString(), Encoding.UTF8.GetString(reader.ValueSpan));
    }

    private int AddText(ref Utf8JsonReader reader, FieldPlan plan) =>
        _shares && plan.Variation != Variation.None ? _texts.Add(BytesOf(ref reader), plan.Variation) : _texts.Add(BytesOf(ref reader));

    private int AddNode(NodeKind kind, int name, long payload)
    {
        if (++_values > Limits.Nodes)
            throw SnapshotErrors.TooManyValues(_place.ToString(), Limits.Nodes);

        return _nodes.Add(kind, name, payload, _values <= _lines?.Count ? _lines[_values - 1] : 0);
    }

    private int Open(ref Utf8JsonReader reader, NodeKind kind, int name) => reader.CurrentDepth < Limits.Depth ? AddNode(kind, name, 0) : throw TooDeep();

    private bool IsAtPlaceholder(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.PropertyName && BytesOf(ref reader).SequenceEqual(RedactedValueJson.KeyInUtf8);

    /// <summary>Makes one Redacted node of a map whose only entry is the placeholder's. Otherwise the entry is held whole: false.</summary>
    private bool ParsePlaceholder(ref Utf8JsonReader reader, int map)
    {
        var (texts, redacted) = (_texts.Count, _redacted.Count);
        reader.Read();
        ParseValue(ref reader, FieldPlan.Whole, _placeholders.Name);
        reader.Read();
        if (reader.TokenType != JsonTokenType.EndObject)
            return false;

        var value = _placeholders.Read(_nodes, map + 1, _texts);
        Forget(map + 1, texts, redacted);
        _nodes.Replace(map, NodeKind.Redacted, _redacted.Count);
        _redacted.Add(value);
        return true;
    }

    /// <summary>Finds the part of a map's content, or makes it, and leaves its place alone.</summary>
    private void TakePart(int map, int texts, int redacted)
    {
        var cells = _nodes.LayOutPart(map, texts, redacted);
        _part = pools.Parts!.PartOf(cells, _texts.From(texts, out var hashes), hashes, CollectionsMarshal.AsSpan(_redacted)[redacted..]);
        _partNode = map;
        Forget(map + 1, texts, redacted);
        _nodes.ReplaceWithPart(map);
    }

    private void Forget(int node, int texts, int redacted)
    {
        _nodes.Forget(node);
        _texts.Forget(texts);
        CollectionsMarshal.SetCount(_redacted, redacted);
    }

    private void RefuseDuplicates(int map)
    {
        _seen.Clear();
        for (var entry = map + 1; entry < _nodes.Count; entry = _nodes.EndOf(entry))
        {
            if (!_seen.Add(_nodes.NameOf(entry)))
                throw SnapshotErrors.DuplicateKey(_place.ToString(), names.NameOf(_nodes.NameOf(entry)));
        }
    }

    private static ulong SignOf(int name) => 1UL << name;

    /// <summary>Bytes of the text or name that the reader is at, without escapes; good until the next call.</summary>
    private ReadOnlySpan<byte> BytesOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return reader.ValueSpan;

        if (_unescaped.Length < reader.ValueSpan.Length)
            _unescaped = new byte[reader.ValueSpan.Length];

        try
        {
            return _unescaped.AsSpan(0, reader.CopyString(_unescaped));
        }
        catch (InvalidOperationException error)
        {
            throw SnapshotErrors.NotUnicode(_place.ToString(), error);
        }
    }

    private SnapshotException TooDeep() => SnapshotErrors.TooDeep(_place.ToString(), Limits.Depth);
}
