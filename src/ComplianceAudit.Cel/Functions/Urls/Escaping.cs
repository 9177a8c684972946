using System.Buffers;
using System.Globalization;
using System.Text;

namespace ComplianceAudit.Cel.Functions.Urls;

/// <summary>Percent escapes, as Go's net/url reads and writes them.</summary>
internal static class Escaping
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// <summary>What a path as it was written may have; anything else has it escaped anew.</summary>
    private static readonly SearchValues<char> Written = SearchValues.Create(Unreserved + "!$&'()*+,;=:@/[]%");

    /// <summary>What a path that is escaped anew keeps.</summary>
    private static readonly SearchValues<char> Kept = SearchValues.Create(Unreserved + "$&+,/:;=@");

    /// <summary>The text without its escapes; null when one of them is malformed. Bytes that are no UTF-8 become U+FFFD.</summary>
    public static string? TryUnescape(string text) => TryDecode(text) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The same of a key or value of a query, where a plus sign stands for a space.</summary>
    public static string? TryUnescapeQuery(string text) => TryUnescape(text.Replace('+', ' '));

    /// <summary>The same of a host, where ASCII must not be escaped, but for the percent sign of a zone.</summary>
    public static string? TryUnescapeHost(string text)
    {
        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%', at + 1))
        {
            var code = text.AsSpan(at + 1);
            if (!code.StartsWith("25") && (code.IsEmpty || !"89abcdefABCDEF".Contains(code[0], StringComparison.Ordinal)))
                return null;
        }
        return TryUnescape(text);
    }

    /// <summary>The path as it was written where that is an escaped path, otherwise escaped; null when an escape is malformed.</summary>
    public static string? TryEscapePath(string path)
    {
        if (TryDecode(path) is not { } bytes)
            return null;
        if (!path.AsSpan().ContainsAnyExcept(Written))
            return path;
        var escaped = new StringBuilder();
        foreach (var octet in bytes)
        {
            if (Kept.Contains((char)octet))
                escaped.Append((char)octet);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }
        return escaped.ToString();
    }

    private static byte[]? TryDecode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] != '%')
            {
                bytes[length++] = bytes[at];
                continue;
            }
            if (at + 2 >= bytes.Length || !char.IsAsciiHexDigit((char)bytes[at + 1]) || !char.IsAsciiHexDigit((char)bytes[at + 2]))
                return null;
            bytes[length++] = Convert.FromHexString([(char)bytes[at + 1], (char)bytes[at + 2]])[0];
            at += 2;
        }
        return bytes[..length];
    }
}
