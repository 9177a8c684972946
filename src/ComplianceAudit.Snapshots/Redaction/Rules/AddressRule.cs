using System.Buffers;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>
/// Hosts and URLs of webhooks, servers, Git volumes and the like. Of a URL its scheme, host and port stay: a user, a path and a query may hold a key.
/// A socket's path stays.
/// </summary>
internal sealed class AddressRule : TextRule
{
    private const string Scheme = "://";
    private const string Socket = "unix://";

    private static readonly SearchValues<char> OfHosts = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:*[]%");

    public override IReadOnlyList<string> Keys =>
        ["address", "discoveryURL", "endpoint", "externalName", "host", "hostname", "hostnames", "hosts", "proxy-url", "repository", "server", "url"];

    protected override void ApplyToText(ref RedactionPass pass)
    {
        var text = pass.Text;
        var kept = Kept(text);
        if (kept.Length == text.Length)
            pass.Copy();
        else if (kept.IsEmpty)
            pass.Take("url", "");
        else
            pass.Replace(kept);
    }

    /// <summary>What stays of an address; nothing of what is none.</summary>
    private static ReadOnlySpan<char> Kept(ReadOnlySpan<char> text)
    {
        var scheme = text.IndexOf(Scheme);
        if (scheme < 0)
            return IsHost(text) ? text : "";
        if (text.StartsWith(Socket, StringComparison.Ordinal))
            return text.ContainsAny('@', '?', '#') ? "" : text;

        var rest = text[(scheme + Scheme.Length)..];
        var end = rest.IndexOfAny('/', '?', '#') is >= 0 and var at ? at : rest.Length;
        var host = rest[(rest[..end].LastIndexOf('@') + 1)..end];
        return host.IsEmpty || !IsHost(host) || text[..scheme].ContainsAnyExcept(OfHosts)
            ? ""
            : host.Length == rest.Length ? text : $"{text[..scheme]}{Scheme}{host}";
    }

    private static bool IsHost(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(OfHosts) && !CredentialShape.IsToken(text);
}
