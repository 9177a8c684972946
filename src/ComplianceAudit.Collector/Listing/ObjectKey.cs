using System.Buffers;
using System.Text.Json;

namespace ComplianceAudit.Collector.Listing;

/// <summary>Reads the name by which a list tells its objects apart, in the form by which the API server orders them: <c>namespace/name</c>, or the name alone.</summary>
internal sealed class ObjectKey
{
    private readonly ArrayBufferWriter<byte> _key = new();
    private readonly ArrayBufferWriter<byte> _name = new();

    /// <summary>The key of one object, valid until the next; empty when it has no name or is not JSON.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> json)
    {
        _key.ResetWrittenCount();
        _name.ResetWrittenCount();
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 512 });
            if (Find(ref reader, "metadata"u8))
                ReadNames(ref reader);
        }
        catch (Exception found) when (found is JsonException or InvalidOperationException)
        {
            // Redaction says what is wrong with it.
            return default;
        }

        if (_name.WrittenCount == 0)
            return default;
        _key.Write(_name.WrittenSpan);
        return _key.WrittenSpan;
    }

    /// <summary>Goes to the value of an object's property.</summary>
    private static bool Find(ref Utf8JsonReader reader, ReadOnlySpan<byte> property)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFound = reader.ValueTextEquals(property);
            reader.Read();
            if (isFound)
                return true;
            reader.Skip();
        }

        return false;
    }

    private void ReadNames(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.ValueTextEquals("name"u8);
            var isNamespace = reader.ValueTextEquals("namespace"u8);
            reader.Read();
            if (reader.TokenType != JsonTokenType.String || !(isName || isNamespace))
            {
                reader.Skip();
                continue;
            }

            var text = isName ? _name : _key;
            text.Advance(reader.CopyString(text.GetSpan(Math.Max(1, reader.ValueSpan.Length))));
            if (isNamespace)
                text.Write("/"u8);
        }
    }
}
