namespace ComplianceAudit.Cel.Functions.Optionals;

/// <summary><c>optional.none()</c>.</summary>
internal sealed class OptionalNone : CelFunction
{
    public override string Name => "optional.none";

    public override int MinArguments => 0;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => CelValue.None;
}
