using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Turns JSON into the flat arrays of a document, within <see cref="Limits"/>.</summary>
internal sealed class DocumentParser(PropertyNames names, string place, IReadOnlyList<int>? lines)
{
    private const int DuplicatesByScan = 16;
    private const int MaxNameOnStack = 256;

    private readonly DocumentLayout _nodes = new();
    private readonly List<string> _texts = [];
    private readonly List<RedactedValue> _redacted = [];
    private readonly Stack<int> _open = [];
    private readonly List<int> _pending = [];
    private readonly Stack<int> _pendingStarts = [];
    private readonly int _placeholder = names.Intern(RedactedValueJson.Key);
    private int _values;
    private int _key = -1;

    public DocumentShape Parse(ReadOnlySpan<byte> json)
    {
        if (json.Length > Limits.DocumentBytes)
            throw SnapshotErrors.DocumentTooLarge(place, Limits.DocumentBytes);

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Limits.Depth + 1 });
        try
        {
            while (reader.Read())
                Take(ref reader, json);
        }
        catch (JsonException error)
        {
            throw SnapshotErrors.NotJson($"{place}:{(error.LineNumber ?? 0) + 1}:{(error.BytePositionInLine ?? 0) + 1}", error);
        }

        return _nodes.Build([.. _texts], [.. _redacted], lines is not null);
    }

    private void Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _key = NameOf(ref reader);
                break;
            case JsonTokenType.StartObject:
                Open(NodeKind.Map, reader.CurrentDepth);
                break;
            case JsonTokenType.StartArray:
                Open(NodeKind.List, reader.CurrentDepth);
                break;
            case JsonTokenType.EndObject:
                CloseMap();
                break;
            case JsonTokenType.EndArray:
                Close();
                break;
            case JsonTokenType.String:
                AddNode(NodeKind.Text, _texts.Count);
                _texts.Add(TextOf(ref reader));
                break;
            case JsonTokenType.Number:
                AddNumber(ref reader, json);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                AddNode(NodeKind.Boolean, reader.TokenType == JsonTokenType.True ? 1 : 0);
                break;
            default:
                AddNode(NodeKind.Null, 0);
                break;
        }
    }

    private void AddNumber(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (reader.TryGetInt64(out var integer) && !reader.ValueSpan.ContainsAny((byte)'.', (byte)'e', (byte)'E'))
            AddNode(NodeKind.Integer, integer);
        else if (reader.TryGetDouble(out var number) && double.IsFinite(number))
            AddNode(NodeKind.Number, BitConverter.DoubleToInt64Bits(number));
        else
            throw SnapshotErrors.NumberOutOfRange(place, Encoding.UTF8.GetString(json.Slice((int)reader.TokenStartIndex, reader.ValueSpan.Length)));
    }

    private int AddNode(NodeKind kind, long payload)
    {
        if (_open.Count == 0 && kind != NodeKind.Map)
            throw SnapshotErrors.NotAnObject(place, kind);

        if (++_values > Limits.Nodes)
            throw SnapshotErrors.TooManyValues(place, Limits.Nodes);

        var node = _nodes.Add(kind, _key, payload, _values <= lines?.Count ? lines[_values - 1] : 0);
        if (_open.Count > 0)
            _pending.Add(node);

        return node;
    }

    private void Open(NodeKind kind, int depth)
    {
        if (depth >= Limits.Depth)
            throw SnapshotErrors.TooDeep(place, Limits.Depth);

        _open.Push(AddNode(kind, 0));
        _pendingStarts.Push(_pending.Count);
    }

    private int Close()
    {
        var node = _open.Pop();
        var start = _pendingStarts.Pop();
        var children = CollectionsMarshal.AsSpan(_pending)[start..];
        _nodes.Hold(node, children);
        _pending.RemoveRange(start, children.Length);
        return node;
    }

    private void CloseMap()
    {
        var entries = CollectionsMarshal.AsSpan(_pending)[_pendingStarts.Peek()..];
        RefuseDuplicates(entries);
        var only = entries.Length == 1 && _nodes.NameOf(entries[0]) == _placeholder ? entries[0] : -1;
        var node = Close();
        if (only >= 0)
            Collapse(node, only);
    }

    private void RefuseDuplicates(ReadOnlySpan<int> entries)
    {
        var seen = entries.Length > DuplicatesByScan ? new HashSet<int>() : null;
        for (var i = 0; i < entries.Length; i++)
        {
            var name = _nodes.NameOf(entries[i]);
            if (seen is null ? HasName(entries[..i], name) : !seen.Add(name))
                throw SnapshotErrors.DuplicateKey(place, names.NameOf(name));
        }
    }

    private bool HasName(ReadOnlySpan<int> entries, int name)
    {
        foreach (var entry in entries)
        {
            if (_nodes.NameOf(entry) == name)
                return true;
        }

        return false;
    }

    /// <summary>Makes one Redacted node of a placeholder's map, and forgets the nodes inside it.</summary>
    private void Collapse(int node, int content)
    {
        var value = ReadPlaceholder(content);
        _nodes.Replace(node, NodeKind.Redacted, _redacted.Count);
        _redacted.Add(value);
    }

    private RedactedValue ReadPlaceholder(int content)
    {
        var (id, length, credentialLike, flag) = (RedactedValueJson.UnknownId, 0, false, "");
        foreach (var node in _nodes.KindOf(content) == NodeKind.Map ? _nodes.ChildrenOf(content) : [])
        {
            var payload = _nodes.PayloadOf(node);
            switch (names.NameOf(_nodes.NameOf(node)), _nodes.KindOf(node))
            {
                case (RedactedValueJson.Id, NodeKind.Text):
                    id = _texts[(int)payload];
                    break;
                case (RedactedValueJson.Length, NodeKind.Integer):
                    length = (int)long.Clamp(payload, 0, int.MaxValue);
                    break;
                case (RedactedValueJson.CredentialLike, NodeKind.Boolean):
                    credentialLike = payload != 0;
                    break;
                case (RedactedValueJson.Flag, NodeKind.Text):
                    flag = _texts[(int)payload];
                    break;
            }
        }

        return new RedactedValue(id, length, credentialLike, flag);
    }

    private int NameOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > MaxNameOnStack)
            return names.Intern(TextOf(ref reader));

        Span<char> name = stackalloc char[MaxNameOnStack];
        try
        {
            return names.Intern(name[..reader.CopyString(name)]);
        }
        catch (InvalidOperationException error)
        {
            throw SnapshotErrors.NotUnicode(place, error);
        }
    }

    private string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw SnapshotErrors.NotUnicode(place, error);
        }
    }
}
