using System.Text.Json;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Listing;

/// <summary>Reads what stands around a page's objects: its kind and its metadata, before or after them.</summary>
internal sealed class PageEnvelope(IPageSink sink)
{
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = 512 });
    private bool _sawItems;
    private bool _sawKind;
    private bool _sawMetadata;
    private bool _ended;

    private enum Step
    {
        /// <summary>The token is dealt with.</summary>
        Done,

        /// <summary>What belongs to the token has not arrived.</summary>
        Wait,

        /// <summary>The objects follow, or nothing.</summary>
        Leave,
    }

    /// <summary>Whether the next bytes are the list's objects, which are not read here.</summary>
    public bool IsInItems { get; private set; }

    /// <summary>Goes on after the last object, with the bracket that closes the list.</summary>
    public void EndItems() => IsInItems = false;

    /// <summary>Takes what is whole and returns how many bytes that was.</summary>
    /// <exception cref="JsonException">It is not a list.</exception>
    public int Read(ReadOnlySpan<byte> bytes, bool final)
    {
        var reader = new Utf8JsonReader(bytes, final, _state);
        var before = reader;
        var step = Step.Done;
        while (step == Step.Done)
        {
            before = reader;
            step = reader.Read() ? Accept(ref reader) : Step.Wait;
        }

        if (step == Step.Wait)
            reader = before;
        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    /// <exception cref="JsonException">The page was cut off, or is no list.</exception>
    public void RefuseUnlessWhole()
    {
        if (!_ended || !_sawItems)
            throw new JsonException();
        if (!_sawKind)
            throw new UnusableAnswerException("the answer states no kind");
    }

    private Step Accept(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.EndArray:
                return Step.Done;
            case JsonTokenType.EndObject:
                _ended = true;
                return Step.Leave;
            case JsonTokenType.PropertyName when reader.ValueTextEquals("items"u8):
                return AcceptItems(ref reader);
            case JsonTokenType.PropertyName when reader.ValueTextEquals("metadata"u8):
                return AcceptMetadata(ref reader);
            case JsonTokenType.PropertyName when reader.ValueTextEquals("kind"u8):
                return AcceptKind(ref reader);
            case JsonTokenType.PropertyName:
                return reader.Read() && reader.TrySkip() ? Step.Done : Step.Wait;
            default:
                throw new JsonException();
        }
    }

    private Step AcceptItems(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return Step.Wait;
        Once(ref _sawItems);
        if (reader.TokenType == JsonTokenType.Null)
            return Step.Done;
        IsInItems = reader.TokenType == JsonTokenType.StartArray ? true : throw new JsonException();
        return Step.Leave;
    }

    private Step AcceptKind(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return Step.Wait;
        Once(ref _sawKind);
        sink.TakeKind(JsonElement.ParseValue(ref reader).TextOf());
        return Step.Done;
    }

    private Step AcceptMetadata(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return Step.Wait;
        var start = reader;
        if (!reader.TrySkip())
            return Step.Wait;
        Once(ref _sawMetadata);
        var metadata = JsonElement.ParseValue(ref start);
        sink.TakeHead(new PageHead(metadata.TextOf("resourceVersion"), metadata.TextOf("continue"), metadata.NumberOf("remainingItemCount")));
        return Step.Done;
    }

    /// <summary>Readers disagree about which of two values counts.</summary>
    private static void Once(ref bool saw) => saw = saw ? throw new JsonException() : true;
}
