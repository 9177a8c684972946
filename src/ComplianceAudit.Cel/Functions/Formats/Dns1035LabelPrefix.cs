namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.dns1035LabelPrefix()</c>: the beginning of a <c>dns1035Label</c>, which may end with a hyphen; for <c>generateName</c>.</summary>
/// <remarks>From Kubernetes' format library.</remarks>
internal sealed class Dns1035LabelPrefix : FormatFunction
{
    public override string FormatName => "dns1035LabelPrefix";

    public override IEnumerable<string> Problems(string text) => ObjectName.Rfc1035LabelProblems(ObjectName.Completed(text));
}
