namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.dns1035Label()</c>: the name of a Service: a <c>dns1123Label</c> that begins with a letter (RFC 1035).</summary>
/// <remarks>From Kubernetes' format library.</remarks>
internal sealed class Dns1035Label : FormatFunction
{
    public override string FormatName => "dns1035Label";

    public override IEnumerable<string> Problems(string text) => ObjectName.Rfc1035LabelProblems(text);
}
