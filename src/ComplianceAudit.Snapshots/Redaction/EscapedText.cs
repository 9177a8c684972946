using System.Buffers.Text;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Judges the escapes of a JSON text, as it stands between its quotes.</summary>
internal static class EscapedText
{
    private const int Digits = 4;

    /// <summary>Whether each half of a surrogate pair has its other half.</summary>
    public static bool IsUnicode(ReadOnlySpan<byte> raw)
    {
        var awaitsLow = false;
        while (raw.IndexOf((byte)'\\') is >= 0 and var at)
        {
            var unit = UnitAt(raw[at..]);
            if (awaitsLow != char.IsLowSurrogate(unit) || (awaitsLow && at > 0))
                return false;

            awaitsLow = char.IsHighSurrogate(unit);
            raw = raw[(at + (raw[at + 1] == 'u' ? 2 + Digits : 2))..];
        }

        return !awaitsLow;
    }

    /// <summary>The UTF-16 unit of an escape, or NUL for one that names no unit.</summary>
    private static char UnitAt(ReadOnlySpan<byte> escape) =>
        escape[1] == 'u' && Utf8Parser.TryParse(escape.Slice(2, Digits), out ushort unit, out _, 'x') ? (char)unit : '\0';
}
