namespace ComplianceAudit.Cel.Functions.Strings;

/// <summary><c>text.trim()</c>: without white space at both ends, as Unicode defines it.</summary>
/// <remarks>From cel-go's strings library.</remarks>
internal sealed class Trim : CelFunction
{
    public override string Name => "trim";

    public override IReadOnlyList<string> Signatures { get; } = ["string.trim() -> string"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind == CelKind.String ? CelValue.Of(arguments[0].AsString.Trim()) : NoSuchOverload;
}
