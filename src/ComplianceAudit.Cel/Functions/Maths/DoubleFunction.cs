namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary>A function of one double.</summary>
internal abstract class DoubleFunction : CelFunction
{
    public sealed override IReadOnlyList<string> Signatures => [$"{Name}(double) -> {Result}"];

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.Double ? Of(arguments[0].AsDouble) : NoSuchOverload;

    /// <summary>Type of the result.</summary>
    protected virtual string Result => "double";

    protected abstract CelValue Of(double number);
}
