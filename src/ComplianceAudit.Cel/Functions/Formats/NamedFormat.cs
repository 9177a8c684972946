using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary>A format of strings as a value, <c>kubernetes.NamedFormat</c>.</summary>
internal sealed class NamedFormat(FormatFunction format) : Opaque
{
    public override string TypeName => "kubernetes.NamedFormat";

    public override string Text => Format.FormatName;

    public FormatFunction Format => format;

    public override bool IsEqualTo(Opaque other) => other is NamedFormat named && Text == named.Text;
}
