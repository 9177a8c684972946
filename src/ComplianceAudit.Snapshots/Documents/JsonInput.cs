using System.Text.Json;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>JSON and the reader that stands in it.</summary>
internal ref struct JsonInput
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = Limits.Depth + 1 };

    public Utf8JsonReader Reader;

    public JsonInput(ReadOnlySpan<byte> json)
    {
        Json = json;
        Reader = new Utf8JsonReader(json, Options);
    }

    /// <summary>What the reader's offsets count in.</summary>
    public ReadOnlySpan<byte> Json { get; private set; }

    /// <summary>Passes over a map whose first token the reader is at, of a known length, as though it had been read.</summary>
    public void PassMap(int length)
    {
        var end = new Utf8JsonReader("}"u8, isFinalBlock: false, Reader.CurrentState);
        end.Read();
        Json = Json[((int)Reader.TokenStartIndex + length)..];
        Reader = new Utf8JsonReader(Json, isFinalBlock: true, end.CurrentState);
    }
}
