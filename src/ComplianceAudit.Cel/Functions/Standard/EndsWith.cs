namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>text.endsWith(other)</c>: whether a string ends with another.</summary>
internal sealed class EndsWith : CelFunction
{
    public override string Name => "endsWith";

    public override IReadOnlyList<string> Signatures { get; } = ["string.endsWith(string) -> bool"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.String && arguments[1].Kind == CelKind.String
            ? CelValue.Of(arguments[0].AsString.EndsWith(arguments[1].AsString, StringComparison.Ordinal))
            : NoSuchOverload;
}
