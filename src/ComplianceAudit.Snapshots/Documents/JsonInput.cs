using System.Text.Json;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>JSON and the reader that stands in it.</summary>
internal ref struct JsonInput
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = Limits.Depth + 1 };

    public Utf8JsonReader Reader;

    private readonly ReadOnlySpan<byte> _json;
    private int _passed;

    public JsonInput(ReadOnlySpan<byte> json)
    {
        _json = json;
        Reader = new Utf8JsonReader(json, Options);
    }

    /// <summary>Where the token begins that the reader is at.</summary>
    public readonly int Start => _passed + (int)Reader.TokenStartIndex;

    /// <summary>Whether anything was passed over unread.</summary>
    public readonly bool HasPassed => _passed > 0;

    /// <summary>All from a place on.</summary>
    public readonly ReadOnlySpan<byte> From(int start) => _json[start..];

    /// <summary>From a place to the end of the token that the reader is at.</summary>
    public readonly ReadOnlySpan<byte> ReadFrom(int start) => _json[start..(_passed + (int)Reader.BytesConsumed)];

    /// <summary>Passes over the list or map whose first token the reader is at, of a known length, as though it had been read.</summary>
    public void Pass(int length)
    {
        var start = Start;
        var end = new Utf8JsonReader(Reader.TokenType == JsonTokenType.StartObject ? "}"u8 : "]"u8, isFinalBlock: false, Reader.CurrentState);
        end.Read();
        _passed = start + length;
        Reader = new Utf8JsonReader(_json[_passed..], isFinalBlock: true, end.CurrentState);
    }

    /// <summary>Passes over the list or map whose first token the reader is at, or the value of the name that it is at.</summary>
    /// <param name="mayGuess">Whether of a list or map only the end is looked for, and what is inside is not read.</param>
    /// <returns>Where the value began.</returns>
    public int PassValue(bool mayGuess)
    {
        if (Reader.TokenType == JsonTokenType.PropertyName)
            Reader.Read();

        var start = Start;
        var isHolder = Reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (mayGuess && isHolder && JsonExtent.LengthOf(From(start), Limits.Depth - Reader.CurrentDepth) is > 0 and var length)
            Pass(length);
        else
            Reader.Skip();

        return start;
    }
}
