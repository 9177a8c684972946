namespace ComplianceAudit.Cel.Functions.Optionals;

/// <summary><c>optional.of(value)</c>.</summary>
internal sealed class OptionalOf : CelFunction
{
    public override string Name => "optional.of";

    public override int MinArguments => 1;

    public override bool AcceptsPartialLists => true;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => CelValue.OfOptional(arguments[0]);
}
