using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceAudit.Collector.Nodes.Gathering.Forms;

/// <summary>Takes the compressed document out of a log, as <see cref="NodeFactsLog"/> put it there.</summary>
internal static class LogReader
{
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes(NodeFactsLog.Mark);

    /// <summary>Whether a log holds facts at all, or what is left of them.</summary>
    public static bool HoldsFacts(ReadOnlySpan<byte> log) => log.IndexOf(Mark) >= 0;

    /// <summary>Reads a whole log. Lines that follow a missing one are left out.</summary>
    /// <returns>The compressed bytes from the beginning on, and what is lacking of them, for a reader; empty when nothing is.</returns>
    public static (byte[] Compressed, string Problem) Read(ReadOnlySpan<byte> log)
    {
        using var compressed = new MemoryStream();
        var (lines, problem) = (0, "");
        foreach (var range in log.Split((byte)'\n'))
        {
            var line = log[range].TrimEnd((byte)'\r');
            if (!line.StartsWith(Mark))
                continue;
            line = line[Mark.Length..];
            if (line.StartsWith("end "u8))
                return (compressed.ToArray(), problem.Length > 0 ? problem : Compare(Encoding.ASCII.GetString(line), lines, compressed));
            if (problem.Length > 0)
                continue;
            if (!TakeLine(line, lines + 1, compressed))
                problem = string.Create(CultureInfo.InvariantCulture, $"line {lines + 1} of the facts in the log is missing or damaged");
            else
                lines++;
        }

        return (compressed.ToArray(), problem.Length > 0 ? problem
            : lines == 0 ? "the log holds no facts"
            : string.Create(CultureInfo.InvariantCulture, $"the log breaks off after line {lines} of the facts"));
    }

    private static bool TakeLine(ReadOnlySpan<byte> line, int expected, MemoryStream compressed)
    {
        if (!Utf8Parser.TryParse(line, out int number, out var length) || number != expected || length >= line.Length || line[length] != ' ')
            return false;

        var text = line[(length + 1)..];
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, bytes, out var read, out var written) != System.Buffers.OperationStatus.Done || read != text.Length)
            return false;
        compressed.Write(bytes, 0, written);
        return true;
    }

    private static string Compare(string end, int lines, MemoryStream compressed)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(compressed.GetBuffer().AsSpan(0, (int)compressed.Length)));
        return end == string.Create(CultureInfo.InvariantCulture, $"{NodeFactsLog.End} {lines} {compressed.Length} sha256:{hash}")
            ? ""
            : "the facts in the log are not those that the log's last line states: their number of lines, size or SHA-256 differs";
    }
}
