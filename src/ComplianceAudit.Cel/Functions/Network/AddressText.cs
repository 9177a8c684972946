using System.Buffers;
using System.Globalization;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary>Writes and reads addresses: RFC 4291 section 2.2 in, RFC 5952 out. .NET's own parser takes forms that are refused here: fewer octets, octal and hexadecimal numbers, zones.</summary>
internal static class AddressText
{
    private const int Groups = 8;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    public static string Of(NetworkAddress address)
    {
        if (address.IsIPv4)
            return string.Create(CultureInfo.InvariantCulture, $"{(byte)(address.Bits >> 24)}.{(byte)(address.Bits >> 16)}.{(byte)(address.Bits >> 8)}.{(byte)address.Bits}");
        if (address.Embedded is { } embedded)
            return "::ffff:" + Of(embedded);
        var groups = new ushort[Groups];
        for (var i = 0; i < Groups; i++)
            groups[i] = (ushort)(address.Bits >> (16 * (Groups - 1 - i)));
        var (start, length) = LongestZeros(groups);
        return length < 2 ? Joined(groups) : $"{Joined(groups.AsSpan(..start))}::{Joined(groups.AsSpan(start + length))}";
    }

    /// <summary>The address; null when the text is none. An IPv4 address within an IPv6 one must not make it an IPv4-mapped one.</summary>
    public static NetworkAddress? TryParse(ReadOnlySpan<char> text, out string problem)
    {
        problem = "expected an IPv4 or IPv6 address";
        if (text.Contains('%'))
        {
            problem = "an address with a zone is not allowed";
            return null;
        }
        if (!text.Contains(':'))
            return TryParseIPv4(text) is { } bits ? new NetworkAddress(bits, true) : null;
        var address = TryParseIPv6(text);
        if (address?.Embedded is null || !text.Contains('.'))
            return address;
        problem = "an IPv4-mapped IPv6 address is not allowed";
        return null;
    }

    private static uint? TryParseIPv4(ReadOnlySpan<char> text)
    {
        var bits = 0u;
        for (var octet = 0; octet < 4; octet++)
        {
            var end = octet < 3 ? text.IndexOf('.') : text.Length;
            if (end is < 1 or > 3 || text[..end].ContainsAnyExceptInRange('0', '9') || (end > 1 && text[0] == '0'))
                return null;
            var number = uint.Parse(text[..end], CultureInfo.InvariantCulture);
            if (number > byte.MaxValue)
                return null;
            bits = (bits << 8) | number;
            text = octet < 3 ? text[(end + 1)..] : [];
        }
        return bits;
    }

    private static NetworkAddress? TryParseIPv6(ReadOnlySpan<char> text)
    {
        var gap = text.IndexOf("::");
        if (gap < 0)
            return TryParseGroups(text, out var whole) == Groups ? new NetworkAddress(whole, false) : null;
        var first = TryParseGroups(text[..gap], out var head, isLast: false);
        var second = TryParseGroups(text[(gap + 2)..], out var tail);
        // The gap stands for one group of zeros at least.
        if (first < 0 || second < 0 || first + second >= Groups)
            return null;
        return new NetworkAddress((first == 0 ? 0 : head << (16 * (Groups - first))) | tail, false);
    }

    /// <summary>Reads groups with a colon between them; gives their number, -1 when they are malformed.</summary>
    private static int TryParseGroups(ReadOnlySpan<char> text, out UInt128 bits, bool isLast = true)
    {
        bits = 0;
        var count = 0;
        while (!text.IsEmpty)
        {
            var end = text.IndexOf(':');
            var group = end < 0 ? text : text[..end];
            if (end == text.Length - 1 || count == Groups)
                return -1;
            text = end < 0 ? [] : text[(end + 1)..];
            if (end < 0 && isLast && group.Contains('.'))
            {
                if (TryParseIPv4(group) is not { } embedded)
                    return -1;
                bits = (bits << 32) | embedded;
                return count + 2;
            }
            if (group.Length is < 1 or > 4 || group.ContainsAnyExcept(Hexadecimal))
                return -1;
            bits = (bits << 16) | ushort.Parse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            count++;
        }
        return count;
    }

    private static (int Start, int Length) LongestZeros(ushort[] groups)
    {
        var best = (Start: 0, Length: 0);
        for (var start = 0; start < Groups; start++)
        {
            var length = groups.AsSpan(start).IndexOfAnyExcept((ushort)0);
            length = length < 0 ? Groups - start : length;
            if (length > best.Length)
                best = (start, length);
        }
        return best;
    }

    private static string Joined(ReadOnlySpan<ushort> groups)
    {
        var parts = new string[groups.Length];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = groups[i].ToString("x", CultureInfo.InvariantCulture);
        return string.Join(':', parts);
    }
}
