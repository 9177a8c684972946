namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>text.startsWith(other)</c>: whether a string starts with another.</summary>
internal sealed class StartsWith : CelFunction
{
    public override string Name => "startsWith";

    public override IReadOnlyList<string> Signatures { get; } = ["string.startsWith(string) -> bool"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.String && arguments[1].Kind == CelKind.String
            ? CelValue.Of(arguments[0].AsString.StartsWith(arguments[1].AsString, StringComparison.Ordinal))
            : NoSuchOverload;
}
