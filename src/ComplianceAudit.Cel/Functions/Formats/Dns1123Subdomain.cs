namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.dns1123Subdomain()</c>: the name of most objects: at most 253 lower-case letters, digits, hyphens and dots (RFC 1123).</summary>
/// <remarks>From Kubernetes' format library.</remarks>
internal sealed class Dns1123Subdomain : FormatFunction
{
    public override string FormatName => "dns1123Subdomain";

    public override IEnumerable<string> Problems(string text) => ObjectName.SubdomainProblems(text);
}
