namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary>A function of one double.</summary>
internal abstract class DoubleFunction : CelFunction
{
    public sealed override int MinArguments => 1;

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.Double ? Of(arguments[0].AsDouble) : NoSuchOverload;

    protected abstract CelValue Of(double number);
}
