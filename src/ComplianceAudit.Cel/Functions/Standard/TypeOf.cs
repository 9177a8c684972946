using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>type(value)</c>.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class TypeOf : CelFunction
{
    public override string Name => "type";

    public override IReadOnlyList<string> Signatures { get; } = ["type(T) -> type<T>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind == CelKind.Type ? CelValue.OfType("type") : CelValue.OfType(KindName.Of(arguments[0]));
}
