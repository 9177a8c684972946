using System.Text.Json;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Listing;

/// <summary>Reads a page from the stream object by object: the page is never held as a document, and no object twice.</summary>
internal sealed class ListPageReader(TakeObject take)
{
    private const int FirstBuffer = 64 * 1024;
    private const int LargestObject = 16 * 1024 * 1024;
    private const long LargestPage = 512L * 1024 * 1024;

    private readonly List<ListedObject> _objects = [];
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = 512 });
    private string _resourceVersion = "";
    private string _continue = "";
    private bool _inItems;
    private bool _sawItems;
    private bool _ended;

    /// <exception cref="JsonException">It is not a list, or was cut off.</exception>
    /// <exception cref="IOException">The body broke off.</exception>
    /// <exception cref="ApiFailure">The body is larger than any page may be; it would be again.</exception>
    public static async Task<ListPage> ReadAsync(Stream body, TakeObject take, CancellationToken cancellation)
    {
        var reader = new ListPageReader(take);
        var buffer = new byte[FirstBuffer];
        var held = 0;
        var total = 0L;
        for (var final = false; !final;)
        {
            if (held == buffer.Length)
                Array.Resize(ref buffer, buffer.Length < LargestObject ? buffer.Length * 2 : throw ApiFailure.NoAnswer("an object is larger than 16 MiB"));
            var read = await body.ReadAsync(buffer.AsMemory(held), cancellation).ConfigureAwait(false);
            final = read == 0;
            held += read;
            if ((total += read) > LargestPage)
                throw ApiFailure.NoAnswer("a page is larger than 512 MiB");
            var used = reader.Parse(buffer.AsSpan(0, held), final);
            buffer.AsSpan(used, held - used).CopyTo(buffer);
            held -= used;
        }

        return reader._ended && reader._sawItems ? new ListPage(reader._resourceVersion, reader._continue, reader._objects) : throw new JsonException();
    }

    /// <summary>Takes what is whole and returns how many bytes that was.</summary>
    private int Parse(ReadOnlySpan<byte> bytes, bool final)
    {
        var reader = new Utf8JsonReader(bytes, final, _state);
        Utf8JsonReader before;
        do
        {
            before = reader;
        }
        while (reader.Read() && Accept(ref reader, bytes));

        if (!_ended)
            reader = before;
        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    /// <summary>Deals with one token and what belongs to it; false when more bytes are needed, or none.</summary>
    private bool Accept(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        if (_inItems)
            return AcceptItem(ref reader, bytes);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return true;
            case JsonTokenType.EndObject:
                _ended = true;
                return false;
            case JsonTokenType.PropertyName when reader.ValueTextEquals("items"u8):
                return AcceptItems(ref reader);
            case JsonTokenType.PropertyName when reader.ValueTextEquals("metadata"u8):
                return AcceptMetadata(ref reader);
            case JsonTokenType.PropertyName:
                return reader.Read() && reader.TrySkip();
            default:
                throw new JsonException();
        }
    }

    private bool AcceptItems(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return false;
        _sawItems = true;
        _inItems = reader.TokenType == JsonTokenType.StartArray;
        return _inItems || reader.TokenType == JsonTokenType.Null ? true : throw new JsonException();
    }

    private bool AcceptItem(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _inItems = false;
            return true;
        }

        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        if (!reader.TrySkip())
            return false;
        _objects.Add(take(bytes[start..(int)reader.BytesConsumed]));
        return true;
    }

    private bool AcceptMetadata(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return false;
        var start = reader;
        if (!reader.TrySkip())
            return false;
        var metadata = JsonElement.ParseValue(ref start);
        (_resourceVersion, _continue) = (metadata.TextOf("resourceVersion"), metadata.TextOf("continue"));
        return true;
    }
}
