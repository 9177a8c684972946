namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.dns1123Label()</c>: the name of most objects that become part of a host name: at most 63 lower-case letters, digits and hyphens (RFC 1123).</summary>
/// <remarks>From Kubernetes' format library.</remarks>
internal sealed class Dns1123Label : FormatFunction
{
    public override string FormatName => "dns1123Label";

    public override IEnumerable<string> Problems(string text) => ObjectName.LabelProblems(text);
}
