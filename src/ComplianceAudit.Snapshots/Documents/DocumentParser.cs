using System.Text;
using System.Text.Json;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Turns JSON into documents, within <see cref="Limits"/>, and keeps of each what a plan says.</summary>
/// <remarks>Used by one thread, for one document after the other: its buffers stay.</remarks>
internal sealed class DocumentParser(PropertyNames names, DocumentPools pools)
{
    private const int RootName = -1;

    private readonly DocumentLayout _nodes = new();
    private readonly DocumentValues _kept = new(pools);
    private readonly PlaceholderReader _placeholders = new(names);
    private readonly PartMemory _memory = new(pools.Parts);
    private byte[] _unescaped = [];
    private DocumentPlace _place;
    private IReadOnlyList<int>? _lines;
    private bool _shares;
    private bool _recalls;
    private SharedPart? _part;
    private bool _inPart;
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
        (_place, _lines, _shares, _recalls) = (place, lines, pools.Shares && lines is null, true);
        if (json.Length > Limits.DocumentBytes)
            throw SnapshotErrors.DocumentTooLarge(_place.ToString(), Limits.DocumentBytes);

        ParseRoot(json, plan);
        var laidOut = _nodes.LayOut();
        var cells = _shares ? pools.Parts.CellsOf(laidOut) : laidOut.ToArray();
        var values = _kept.Store(out var first);
        return new ResourceDocument(names, cells, values, first, lines is null ? null : _nodes.Lines(cells.Length), file, _part, _part is null ? -1 : _nodes.PlaceOf(_partNode));
    }

    private void ParseRoot(ReadOnlySpan<byte> json, FieldPlan plan)
    {
        (_part, _inPart, _values) = (null, false, 0);
        _nodes.Forget(0);
        _kept.Clear();
        _memory.Clear();
        var input = new JsonInput(json);
        try
        {
            input.Reader.Read();
            ParseValue(ref input, plan, RootName);
            if (_nodes.KindOf(0) != NodeKind.Map)
                throw SnapshotErrors.NotAnObject(_place.ToString(), _nodes.KindOf(0));

            input.Reader.Read();
        }
        catch (JsonException) when (_recalls && input.HasPassed)
        {
            // What was passed over was not read: read all of it, so that the message has the right place.
            _recalls = false;
            ParseRoot(json, plan);
        }
        catch (JsonException) when (input.Reader.CurrentDepth >= Limits.Depth)
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

    private void ParseValue(ref JsonInput input, FieldPlan plan, int name)
    {
        switch (input.Reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ParseMap(ref input, plan, name);
                break;
            case JsonTokenType.StartArray:
                ParseList(ref input, plan, name);
                break;
            case JsonTokenType.String:
                AddNode(NodeKind.Text, name, AddText(ref input, plan));
                break;
            case JsonTokenType.Number:
                ParseNumber(ref input, name);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                AddNode(NodeKind.Boolean, name, input.Reader.TokenType == JsonTokenType.True ? 1 : 0);
                break;
            default:
                AddNode(NodeKind.Null, name, 0);
                break;
        }
    }

    private void ParseMap(ref JsonInput input, FieldPlan plan, int name)
    {
        if (_shares && _recalls && (PassPlaceholder(ref input, name) || (plan.BeginsPart && RecallPart(ref input, plan, name))))
            return;

        var (start, values) = (input.Start, _values);
        _inPart |= plan.BeginsPart;
        var map = Open(ref input, NodeKind.Map, name);
        var firstValue = _kept.Count;
        input.Reader.Read();
        if (IsAtPlaceholder(ref input) && ParsePlaceholder(ref input, map))
            return;

        if (_nodes.Count > map + 1 && plan.Of(RedactedValueJson.KeyInUtf8, out _) is null)
        {
            _nodes.Forget(map + 1);
            _kept.Forget(firstValue);
        }

        var count = _nodes.Count > map + 1 ? 1 : 0;
        var signs = count == 0 ? 0 : SignOf(_nodes.NameOf(map + 1));
        var mayRepeat = false;
        for (; input.Reader.TokenType == JsonTokenType.PropertyName; input.Reader.Read())
        {
            var utf8 = BytesOf(ref input);
            if (plan.Of(utf8, out var id) is not { } entry)
            {
                PassValue(ref input);
                continue;
            }

            id = id < 0 ? names.Intern(utf8) : id;
            mayRepeat |= (signs & SignOf(id)) != 0;
            signs |= SignOf(id);
            count++;
            input.Reader.Read();
            var at = input.Start;
            ParseValue(ref input, entry, id);
            if (entry.IsOwners && _shares)
                _memory.Own(input.ReadFrom(at));
        }

        _nodes.Close(map, count);
        if (mayRepeat && _nodes.RepeatedIn(map) is >= 0 and var repeated)
            throw SnapshotErrors.DuplicateKey(_place.ToString(), names.NameOf(repeated));

        if (!plan.BeginsPart || !_shares)
            return;

        _inPart = false;
        TakePart(map, firstValue);
        _memory.Remember(plan, input.ReadFrom(start), start, _part!, _values - values);
    }

    private void ParseList(ref JsonInput input, FieldPlan plan, int name)
    {
        var list = Open(ref input, NodeKind.List, name);
        if (plan.Elements is not { } elements)
        {
            PassValue(ref input);
            return;
        }

        var count = 0;
        for (input.Reader.Read(); input.Reader.TokenType != JsonTokenType.EndArray; input.Reader.Read(), count++)
            ParseValue(ref input, elements, count);

        _nodes.Close(list, count);
    }

    private void PassValue(ref JsonInput input)
    {
        var start = input.PassValue(mayGuess: _recalls);
        if (_inPart)
            _memory.Leave(input.ReadFrom(start), start);
    }

    private void ParseNumber(ref JsonInput input, int name)
    {
        if (input.Reader.TryGetInt64(out var integer) && !input.Reader.ValueSpan.ContainsAny((byte)'.', (byte)'e', (byte)'E'))
            AddNode(NodeKind.Integer, name, integer);
        else if (input.Reader.TryGetDouble(out var number) && double.IsFinite(number))
            AddNode(NodeKind.Number, name, BitConverter.DoubleToInt64Bits(number));
        else
            throw SnapshotErrors.NumberOutOfRange(_place.ToString(), Encoding.UTF8.GetString(input.Reader.ValueSpan));
    }

    private int AddText(ref JsonInput input, FieldPlan plan)
    {
        var utf8 = BytesOf(ref input);
        if (!_shares || plan.Variation == Variation.None)
            return _kept.Add(utf8);

        var index = _kept.Add(utf8, plan.Variation);
        if (index < 0)
            _memory.Vary(new PartHole(input.Start + 1, input.Reader.ValueSpan.Length, ~index, plan.Variation), input.Reader.ValueIsEscaped);

        return index;
    }

    private int AddNode(NodeKind kind, int name, long payload)
    {
        if (++_values > Limits.Nodes)
            throw SnapshotErrors.TooManyValues(_place.ToString(), Limits.Nodes);

        return _nodes.Add(kind, name, payload, _values <= _lines?.Count ? _lines[_values - 1] : 0);
    }

    private int Open(ref JsonInput input, NodeKind kind, int name) => input.Reader.CurrentDepth < Limits.Depth ? AddNode(kind, name, 0) : throw TooDeep();

    private bool IsAtPlaceholder(ref JsonInput input) =>
        input.Reader.TokenType == JsonTokenType.PropertyName && BytesOf(ref input).SequenceEqual(RedactedValueJson.KeyInUtf8);

    /// <summary>Makes one Redacted node of a map whose only entry is the placeholder's. Otherwise the entry is held whole: false.</summary>
    private bool ParsePlaceholder(ref JsonInput input, int map)
    {
        var firstValue = _kept.Count;
        input.Reader.Read();
        ParseValue(ref input, FieldPlan.Whole, _placeholders.Name);
        input.Reader.Read();
        if (input.Reader.TokenType != JsonTokenType.EndObject)
            return false;

        var value = _placeholders.Read(_nodes, map + 1, _kept, out var hashOfId);
        _kept.Forget(firstValue);
        _nodes.Replace(map, NodeKind.Redacted, _kept.Add(value, hashOfId));
        return true;
    }

    /// <summary>Passes over a placeholder that is written as it always is.</summary>
    private bool PassPlaceholder(ref JsonInput input, int name)
    {
        if (input.Reader.CurrentDepth + 1 >= Limits.Depth || !WrittenPlaceholder.TryTake(input.From(input.Start), out var placeholder))
            return false;

        AddNode(NodeKind.Redacted, name, _kept.Add(placeholder));
        _values += placeholder.Values - 1;
        input.Pass(placeholder.Json.Length);
        return true;
    }

    /// <summary>Passes over a part whose bytes are those of one that was met.</summary>
    private bool RecallPart(ref JsonInput input, FieldPlan plan, int name)
    {
        if (_memory.Recall(plan) is not { } known)
            return false;

        if (!known.IsAt(input.From(input.Start), _kept, out var length))
        {
            _kept.ForgetVarying();
            return false;
        }

        (_part, _partNode) = (known.Part, AddNode(NodeKind.Map, name, 0));
        _values += known.Values - 1;
        _nodes.ReplaceWithPart(_partNode);
        input.Pass(length);
        return true;
    }

    /// <summary>Finds the part of a map's content, or makes it, and leaves its place alone.</summary>
    private void TakePart(int map, int firstValue)
    {
        var cells = _nodes.LayOutPart(map, firstValue);
        _part = pools.Parts.PartOf(cells, _kept.From(firstValue, out var hashes), hashes);
        _partNode = map;
        _kept.Forget(firstValue);
        _nodes.ReplaceWithPart(map);
    }

    private static ulong SignOf(int name) => 1UL << name;

    /// <summary>Bytes of the text or name that the reader is at, without escapes; good until the next call.</summary>
    private ReadOnlySpan<byte> BytesOf(ref JsonInput input)
    {
        if (!input.Reader.ValueIsEscaped)
            return input.Reader.ValueSpan;

        if (_unescaped.Length < input.Reader.ValueSpan.Length)
            _unescaped = new byte[input.Reader.ValueSpan.Length];

        try
        {
            return _unescaped.AsSpan(0, input.Reader.CopyString(_unescaped));
        }
        catch (InvalidOperationException error)
        {
            throw SnapshotErrors.NotUnicode(_place.ToString(), error);
        }
    }

    private SnapshotException TooDeep() => SnapshotErrors.TooDeep(_place.ToString(), Limits.Depth);
}
