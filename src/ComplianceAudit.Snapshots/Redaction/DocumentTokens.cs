using System.Text.Json;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Reads a document token by token and refuses what <see cref="DocumentParser"/> would refuse.</summary>
internal ref struct DocumentTokens
{
    /// <summary>A number of at most so many bytes without an exponent is one that can be held.</summary>
    private const int PlainNumber = 15;

    private readonly string _place;
    private Utf8JsonReader _reader;

    public DocumentTokens(ReadOnlySpan<byte> json, string place)
    {
        _place = place;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Limits.Depth + 1 });
    }

    /// <summary>Values read so far: texts, numbers, objects, lists and so on.</summary>
    public int Values { get; private set; }

    public readonly JsonTokenType Type => _reader.TokenType;

    public readonly bool IsEscaped => _reader.ValueIsEscaped;

    /// <summary>The bytes of a text or name without quotes, of a number or literal.</summary>
    public readonly ReadOnlySpan<byte> Raw => _reader.ValueSpan;

    public readonly int Start => (int)_reader.TokenStartIndex;

    /// <summary>The byte after the token; after a name, the byte after its colon.</summary>
    public readonly int End => (int)_reader.BytesConsumed;

    /// <summary>Reads the next token.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="SnapshotException">It is beyond limits.</exception>
    public void Read()
    {
        if (!_reader.Read())
            throw new JsonException();

        switch (_reader.TokenType)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                return;
            case JsonTokenType.PropertyName:
                RefuseLoneSurrogates();
                return;
            case JsonTokenType.String:
                RefuseLoneSurrogates();
                break;
            case JsonTokenType.Number:
                RefuseOutOfRange();
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray when _reader.CurrentDepth >= Limits.Depth:
                throw SnapshotErrors.TooDeep(_place, Limits.Depth);
        }

        if (++Values > Limits.Nodes)
            throw SnapshotErrors.TooManyValues(_place, Limits.Nodes);
    }

    /// <summary>Makes sure that nothing follows the document.</summary>
    public void ReadEnd()
    {
        if (_reader.Read())
            throw new JsonException();
    }

    /// <summary>Copies the text without escapes.</summary>
    public readonly int CopyTo(Span<byte> bytes) => _reader.CopyString(bytes);

    /// <summary>Copies the text without escapes.</summary>
    public readonly int CopyTo(Span<char> chars) => _reader.CopyString(chars);

    private readonly void RefuseLoneSurrogates()
    {
        if (_reader.ValueIsEscaped && !EscapedText.IsUnicode(_reader.ValueSpan))
            throw SnapshotErrors.NotUnicode(_place, null);
    }

    private readonly void RefuseOutOfRange()
    {
        var raw = _reader.ValueSpan;
        if (raw.Length <= PlainNumber && !raw.ContainsAny((byte)'e', (byte)'E'))
            return;
        if (!_reader.TryGetDouble(out var number) || !double.IsFinite(number))
            throw SnapshotErrors.NumberOutOfRange(_place, System.Text.Encoding.UTF8.GetString(raw));
    }
}
