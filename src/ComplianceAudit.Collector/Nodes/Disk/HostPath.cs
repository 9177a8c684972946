using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComplianceAudit.Collector.Nodes.Disk;

/// <summary>Names of files are bytes on Linux: bytes that are no UTF-8 become lone surrogates U+DC80 to U+DCFF, so that each name can be said, opened and told from others.</summary>
internal static class HostPath
{
    private const int Escape = 0xDC00;

    public static string Text(ReadOnlySpan<byte> name)
    {
        var text = new StringBuilder(name.Length);
        while (name.Length > 0)
        {
            var known = Rune.DecodeFromUtf8(name, out var rune, out var length) == OperationStatus.Done;
            if (known)
                text.Append(rune);
            else
                text.Append((char)(Escape + name[0]));
            name = name[(known ? length : 1)..];
        }

        return text.ToString();
    }

    /// <summary>The name as the kernel takes it, with the zero that ends it.</summary>
    public static byte[] Bytes(string name)
    {
        var bytes = new List<byte>(name.Length + 1);
        Span<byte> encoded = stackalloc byte[4];
        for (var at = 0; at < name.Length;)
        {
            if (name[at] is >= (char)(Escape + 0x80) and <= (char)(Escape + 0xFF))
            {
                bytes.Add((byte)(name[at++] - Escape));
                continue;
            }

            Rune.DecodeFromUtf16(name.AsSpan(at), out var rune, out var length);
            bytes.AddRange(encoded[..rune.EncodeToUtf8(encoded)]);
            at += length;
        }

        bytes.Add(0);
        return [.. bytes];
    }

    /// <summary>The name for people and for JSON: bytes that are no UTF-8 as <c>\xff</c>.</summary>
    public static string Shown(string name)
    {
        var shown = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            if (name[at] is < (char)(Escape + 0x80) or > (char)(Escape + 0xFF) || (at > 0 && char.IsHighSurrogate(name[at - 1])))
                shown.Append(name[at]);
            else
                shown.Append(CultureInfo.InvariantCulture, $"\\x{name[at] - Escape:x2}");
        }

        return shown.ToString();
    }
}
