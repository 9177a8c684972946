namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.dns1123LabelPrefix()</c>: the beginning of a <c>dns1123Label</c>, which may end with a hyphen; for <c>generateName</c>.</summary>
/// <remarks>From Kubernetes' format library.</remarks>
internal sealed class Dns1123LabelPrefix : FormatFunction
{
    public override string FormatName => "dns1123LabelPrefix";

    public override IEnumerable<string> Problems(string text) => ObjectName.LabelProblems(ObjectName.Completed(text));
}
