namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.dns1123SubdomainPrefix()</c>: the beginning of a <c>dns1123Subdomain</c>, which may end with a hyphen; for <c>generateName</c>.</summary>
/// <remarks>From Kubernetes' format library.</remarks>
internal sealed class Dns1123SubdomainPrefix : FormatFunction
{
    public override string FormatName => "dns1123SubdomainPrefix";

    public override IEnumerable<string> Problems(string text) => ObjectName.SubdomainProblems(ObjectName.Completed(text));
}
