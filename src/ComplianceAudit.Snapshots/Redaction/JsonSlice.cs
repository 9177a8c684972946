using System.Text.Json;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Looks into an object of the source without going through it: for what stands beside a value, before it or after it.</summary>
internal static class JsonSlice
{
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = Limits.Depth + 1 };

    /// <summary>A text of the object that the bytes begin with, or empty.</summary>
    public static ReadOnlySpan<char> TextAt(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name, RedactionMemory memory)
    {
        var reader = new Utf8JsonReader(json, Reading);
        return TryFind(ref reader, name) && reader.TokenType == JsonTokenType.String ? Copy(reader, memory.Sibling(reader.ValueSpan.Length)) : "";
    }

    /// <summary>A text of an object in the object that the bytes begin with, or empty.</summary>
    public static ReadOnlySpan<char> TextAt(ReadOnlySpan<byte> json, ReadOnlySpan<byte> holder, ReadOnlySpan<byte> name, RedactionMemory memory)
    {
        var reader = new Utf8JsonReader(json, Reading);
        return TryFind(ref reader, holder) && reader.TokenType == JsonTokenType.StartObject ? TextAt(json[(int)reader.TokenStartIndex..], name, memory) : "";
    }

    /// <summary>The first element, if it is a text, of a list in the object that the bytes begin with; null when there is no such list or it is empty.</summary>
    public static string? FirstTextOf(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(json, Reading);
        if (!TryFind(ref reader, name) || reader.TokenType != JsonTokenType.StartArray || !reader.Read() || reader.TokenType == JsonTokenType.EndArray)
            return null;

        return reader.TokenType == JsonTokenType.String ? reader.GetString() : "";
    }

    /// <summary>A text with its quotes, without its escapes.</summary>
    public static ReadOnlySpan<char> Unescaped(ReadOnlySpan<byte> quoted, Span<char> chars)
    {
        var reader = new Utf8JsonReader(quoted, Reading);
        reader.Read();
        return Copy(reader, chars);
    }

    private static ReadOnlySpan<char> Copy(scoped in Utf8JsonReader reader, Span<char> chars) => chars[..reader.CopyString(chars)];

    /// <summary>Moves to the value of a property of the object that the reader is before.</summary>
    private static bool TryFind(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
                return true;

            reader.Skip();
        }

        return false;
    }
}
