using System.Text;
using System.Text.Json;

namespace ComplianceAudit.Collector.Nodes.Gathering.Documents;

/// <summary>Makes JSON of a document that breaks off: what came up to its last whole fact.</summary>
internal static class CutFacts
{
    private const int ItemDepth = 2;

    /// <returns>The same document with the facts that came whole; without one, what came as it is.</returns>
    public static byte[] Close(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        var (end, isInItems) = (0, false);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                    isInItems = reader.ValueTextEquals("items"u8);
                else if (isInItems && reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == ItemDepth)
                    end = (int)reader.BytesConsumed;
            }
        }
        catch (JsonException)
        {
            // Damaged there; what came before may be whole.
        }

        return [.. json[..end], .. Encoding.ASCII.GetBytes("]}")];
    }
}
