using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Urls;

/// <summary>An absolute URI or an absolute path, <c>kubernetes.URL</c>. Equal when it is written the same but for its scheme's case and the escapes in its path.</summary>
internal sealed class Url : Opaque
{
    public override string TypeName => "kubernetes.URL";

    public override string Text =>
        (Scheme.Length > 0 ? Scheme + ":" : "") + Remainder + (Authority is null ? "" : "//" + Authority) + Path + (Query is null ? "" : "?" + Query) + (Fragment is null ? "" : "#" + Fragment);

    public override int Steps => Cost.OfText((long)(Authority?.Length ?? 0) + Remainder.Length + Path.Length + (Query?.Length ?? 0) + (Fragment?.Length ?? 0));

    /// <summary>Scheme in lower case; empty when there is none.</summary>
    public required string Scheme { get; init; }

    /// <summary>What follows the scheme of a URI such as <c>mailto:a@example.com</c>, which has neither host nor path.</summary>
    public string Remainder { get; init; } = "";

    /// <summary>User, host and port as they were written; null when there are none.</summary>
    public string? Authority { get; init; }

    /// <summary>Host, with its brackets, and port, without escapes.</summary>
    public string Host { get; init; } = "";

    /// <summary>Path, escaped.</summary>
    public string Path { get; init; } = "";

    public string? Query { get; init; }

    public string? Fragment { get; init; }

    /// <summary>The host without brackets, and the port, empty when there is none.</summary>
    public (string Name, string Port) HostAndPort
    {
        get
        {
            var colon = Host.LastIndexOf(':');
            var hasPort = colon >= 0 && !Host.AsSpan(colon + 1).ContainsAnyExceptInRange('0', '9');
            var name = hasPort ? Host[..colon] : Host;
            return (name.StartsWith('[') && name.EndsWith(']') ? name[1..^1] : name, hasPort ? Host[(colon + 1)..] : "");
        }
    }

    public override bool IsEqualTo(Opaque other) => other is Url && Text == other.Text;
}
