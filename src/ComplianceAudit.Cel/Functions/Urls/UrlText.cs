using System.Buffers;
using ComplianceAudit.Cel.Functions.Network;

namespace ComplianceAudit.Cel.Functions.Urls;

/// <summary>Reads URLs as Go's net/url does for a request: an absolute URI or an absolute path. .NET's Uri takes and changes much that Kubernetes does not.</summary>
internal static class UrlText
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Unreserved = Letters + "0123456789-._~";

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create(Letters + "0123456789+-.");
    private static readonly SearchValues<char> UserCharacters = SearchValues.Create(Unreserved + ":!$&'()*+,;=%@");
    private static readonly SearchValues<char> HostCharacters = SearchValues.Create(Unreserved + "!$&'()*+,;=:[]<>\"%");

    /// <summary>The URL; null when the text is none.</summary>
    public static Url? TryParse(string text, out string problem)
    {
        // A fragment is no part of a request: the whole is read with the '#' as if it had none, and then what stands before it.
        if (TryParseRequest(text, out problem) is not { } whole)
            return null;
        var hash = text.IndexOf('#');
        if (hash < 0)
            return whole;
        return TryParseRequest(text[..hash], out problem) is { } url
            ? new Url { Scheme = url.Scheme, Remainder = url.Remainder, Authority = url.Authority, Host = url.Host, Path = url.Path, Query = url.Query, Fragment = text[(hash + 1)..] }
            : null;
    }

    private static Url? TryParseRequest(string text, out string problem)
    {
        problem = "expected no control characters";
        if (text.AsSpan().ContainsAnyInRange('\0', '\u001f') || text.Contains('\u007f'))
            return null;
        problem = "expected an absolute URI such as https://example.com/path, or a path that begins with '/'";
        if (SchemeLength(text) is not { } length)
            return null;
        var scheme = text[..length].ToLowerInvariant();
        var rest = length > 0 ? text[(length + 1)..] : text;
        var mark = rest.IndexOf('?');
        var query = mark < 0 ? null : rest[(mark + 1)..];
        rest = mark < 0 ? rest : rest[..mark];
        if (!rest.StartsWith('/'))
            return length > 0 ? new Url { Scheme = scheme, Remainder = rest, Query = query } : rest == "*" && mark < 0 ? new Url { Scheme = "", Path = "*" } : null;
        if (length == 0 || !rest.StartsWith("//", StringComparison.Ordinal))
            return TryMake(scheme, null, "", rest, query, out problem);
        var slash = rest.IndexOf('/', 2);
        var authority = slash < 0 ? rest[2..] : rest[2..slash];
        return TryReadHost(authority, out problem) is { } host ? TryMake(scheme, authority, host, slash < 0 ? "" : rest[slash..], query, out problem) : null;
    }

    private static Url? TryMake(string scheme, string? authority, string host, string path, string? query, out string problem)
    {
        problem = "expected two hexadecimal digits behind '%'";
        return Escaping.TryEscapePath(path) is { } escaped ? new Url { Scheme = scheme, Authority = authority, Host = host, Path = escaped, Query = query } : null;
    }

    /// <summary>Length of the scheme, 0 without one; null when a colon comes first.</summary>
    private static int? SchemeLength(string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept(SchemeCharacters);
        if (end < 0 || text[end] != ':' || (end > 0 && !char.IsAsciiLetter(text[0])))
            return 0;
        return end == 0 ? null : end;
    }

    private static string? TryReadHost(string authority, out string problem)
    {
        problem = "expected no such characters before '@'";
        var at = authority.LastIndexOf('@');
        if (at >= 0 && (authority.AsSpan(..at).ContainsAnyExcept(UserCharacters) || Escaping.TryUnescape(authority[..at]) is null))
            return null;
        var host = authority[(at + 1)..];
        problem = "expected a port number behind the host";
        var colon = host.StartsWith('[') ? host.LastIndexOf(']') + 1 : host.LastIndexOf(':');
        if (colon > 0 && colon < host.Length && (host[colon] != ':' || host.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9')))
            return null;
        problem = "expected a host name or an address, an IPv6 address in brackets";
        if (host.StartsWith('[') && !IsBracketed(host[..colon]))
            return null;
        return host.Any(character => char.IsAscii(character) && !HostCharacters.Contains(character)) ? null : Escaping.TryUnescapeHost(host);
    }

    /// <summary>Whether brackets hold an IPv6 address, which may have an escaped zone.</summary>
    private static bool IsBracketed(string host)
    {
        if (!host.EndsWith(']'))
            return false;
        var zone = host.IndexOf("%25", StringComparison.Ordinal);
        var address = AddressText.TryParse(zone < 0 ? host.AsSpan(1..^1) : host.AsSpan(1..zone), out _);
        return address is { IsIPv4: false };
    }
}
