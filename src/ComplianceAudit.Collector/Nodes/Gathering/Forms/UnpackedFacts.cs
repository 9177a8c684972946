using System.IO.Compression;

namespace ComplianceAudit.Collector.Nodes.Gathering.Forms;

/// <summary>The JSON of a node's facts, whichever form it came in: plain, compressed by gzip, or as <see cref="NodeFactsLog"/> writes it.</summary>
/// <param name="Json">UTF-8; from the beginning on as far as it came.</param>
/// <param name="Problem">What is lacking of it, for a reader; empty when it is whole.</param>
internal sealed record UnpackedFacts(ReadOnlyMemory<byte> Json, string Problem)
{
    /// <summary>Largest document: some fifty times what a node with thousands of files has to tell.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Largest form that is looked at.</summary>
    public const int MostPackedBytes = 12 * 1024 * 1024;

    private static ReadOnlySpan<byte> GzipMark => [0x1F, 0x8B];

    /// <exception cref="RefusedFactsException">There is nothing that could be facts, or too much of it.</exception>
    public static UnpackedFacts Of(ReadOnlyMemory<byte> form)
    {
        if (form.Span.StartsWith(GzipMark))
            return Unzip(form, "");
        if (!LogReader.HoldsFacts(form.Span))
            return form.Length <= MostBytes ? new UnpackedFacts(form, "") : throw TooLarge();

        var (compressed, problem) = LogReader.Read(form.Span);
        return Unzip(compressed, problem);
    }

    public static RefusedFactsException TooLarge() => new(FormattableString.Invariant($"they are larger than {MostBytes / 1024 / 1024} MiB"));

    private static UnpackedFacts Unzip(ReadOnlyMemory<byte> compressed, string problem)
    {
        using var json = new MemoryStream();
        try
        {
            using var gzip = new GZipStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = gzip.Read(buffer)) > 0)
            {
                if (json.Length + read > MostBytes)
                    throw TooLarge();
                json.Write(buffer, 0, read);
            }

            if (json.Length == 0 && problem.Length == 0)
                problem = "the compressed bytes hold nothing";
        }
        catch (Exception found) when (found is InvalidDataException or IOException)
        {
            problem = problem.Length > 0 ? problem : "the compressed bytes are damaged or cut off";
        }

        return new UnpackedFacts(json.GetBuffer().AsMemory(0, (int)json.Length), problem);
    }
}
