using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Functions.Optionals;

/// <summary><c>optional.hasValue()</c>.</summary>
/// <remarks>From cel-go's optional library.</remarks>
internal sealed class HasValue : CelFunction
{
    public override string Name => "hasValue";

    public override IReadOnlyList<string> Signatures { get; } = ["optional<T>.hasValue() -> bool"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind == CelKind.Optional ? CelValue.Of(arguments[0].AsOptional is not null) : NoSuchOverload;

    internal override Reached Reach(Reacher reacher, Expr[] arguments, Reached[] values) => Reached.Scalar;
}
