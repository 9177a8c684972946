using System.Buffers;
using System.Text.Json;
using ComplianceAudit.Collector.Extras.Tables;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Extras;

/// <summary>The Secrets of one namespace as far as a table shows them, and how much of them was read.</summary>
/// <param name="Documents">Redacted documents in the server's order.</param>
/// <param name="Coverage">Coverage of the namespace.</param>
internal sealed record SecretNames(IReadOnlyList<byte[]> Documents, SourceCoverage Coverage)
{
    private const int MostRestarts = 3;
    private static readonly IReadOnlyList<string> Columns = ["Name", "Type", "Data"];

    /// <exception cref="NoTableException">The server sent something else than a table.</exception>
    public static async Task<SecretNames> ReadAsync(ExtraReading reading, string space, CancellationToken cancellation)
    {
        var documents = new List<byte[]>();
        var coverage = SourceCoverage.Without(Facts.Lists.Secrets, CoverageStatus.Complete, "") with { Version = "v1", Namespace = space, Started = reading.Time.GetUtcNow() };
        for (var next = ""; ;)
        {
            try
            {
                var page = await Table.ReadAsync(reading.Server, $"/api/v1/namespaces/{Uri.EscapeDataString(space)}/secrets", next, Columns, cancellation).ConfigureAwait(false);
                documents.AddRange(page.Rows.Select(row => DocumentOf(space, row, reading.Redactor)));
                next = page.Continue;
                coverage = coverage with { Count = documents.Count, Pages = coverage.Pages + 1, ResourceVersion = page.ResourceVersion };
                if (next.Length == 0)
                    return new SecretNames(documents, coverage with { Ended = reading.Time.GetUtcNow() });
            }
            catch (ApiFailure failure) when (failure.IsExpired && next.Length > 0 && coverage.Restarts < MostRestarts)
            {
                documents.Clear();
                next = "";
                coverage = coverage with { Count = 0, Pages = 0, Restarts = coverage.Restarts + 1 };
            }
            catch (ApiFailure failure)
            {
                var status = coverage.Pages == 0 ? failure.Coverage : CoverageStatus.Partial;
                return new SecretNames(documents, coverage with { Status = status, Reason = failure.Message, Ended = reading.Time.GetUtcNow() });
            }
        }
    }

    private static byte[] DocumentOf(string space, IReadOnlyList<JsonElement> row, Redactor redactor)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("metadata");
            json.WriteString("name", row[0].TextOf());
            json.WriteString("namespace", space);
            json.WriteEndObject();
            json.WriteString("type", row[1].TextOf());
            if (Table.NumberIn(row[2]) is >= 0 and var keys)
                json.WriteNumber("keys", keys);
            json.WriteEndObject();
        }

        return redactor.Redact(Facts.Lists.Secrets, "v1", "Secret", buffer.WrittenSpan);
    }
}
