using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;

namespace ComplianceAudit.Collector;

/// <summary>The form in which facts of a node travel through a container's log: short numbered lines of base64, and a last one that proves that none is missing.</summary>
/// <remarks>
/// <c>node-facts/1 1 H4sI…</c>, <c>node-facts/1 2 …</c> and so on hold the gzip-compressed document; <c>node-facts/1 end LINES BYTES sha256:HEX</c> states the number of lines, and
/// size and SHA-256 of the compressed bytes. Other lines between them, such as what the program tells a reader, are passed over.
/// </remarks>
public static class NodeFactsLog
{
    internal const string Mark = "node-facts/1 ";

    internal const string End = "end";

    /// <summary>Base64 characters of a line: container runtimes cut lines of 16 KiB in two.</summary>
    private const int LineLength = 4000;

    /// <summary>Writes a document in this form.</summary>
    /// <param name="json">The document in UTF-8.</param>
    /// <param name="output">The log, which is flushed at the end.</param>
    public static void Write(ReadOnlySpan<byte> json, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(json);

        var bytes = compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
        var text = Convert.ToBase64String(bytes);
        var lines = 0;
        for (var at = 0; at < text.Length; at += LineLength)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{Mark}{++lines} {text.AsSpan(at, Math.Min(LineLength, text.Length - at))}\n"));

        output.Write(string.Create(CultureInfo.InvariantCulture, $"{Mark}{End} {lines} {bytes.Length} sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}\n"));
        output.Flush();
    }
}
