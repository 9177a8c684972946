namespace ComplianceAudit.Cel.Macros;

/// <summary><c>optional.optMap(x, value)</c>.</summary>
internal sealed class OptMapMacro : OptionalMacro
{
    public override IReadOnlyList<string> Names { get; } = ["optMap"];

    protected override CelValue Wrap(in CelValue value) => CelValue.OfOptional(value);
}
