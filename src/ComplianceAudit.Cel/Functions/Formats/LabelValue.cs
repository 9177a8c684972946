namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.labelValue()</c>: the value of a label: at most 63 letters, digits, hyphens, underscores and dots, or nothing.</summary>
/// <remarks>From Kubernetes' format library.</remarks>
internal sealed class LabelValue : FormatFunction
{
    public override string FormatName => "labelValue";

    public override IEnumerable<string> Problems(string text) => ObjectName.LabelTextProblems(text);
}
