using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Functions.Optionals;

/// <summary><c>optional.value()</c>: an error when it holds none.</summary>
/// <remarks>From cel-go's optional library.</remarks>
internal sealed class Value : CelFunction
{
    public override string Name => "value";

    public override IReadOnlyList<string> Signatures { get; } = ["optional<T>.value() -> T"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind == CelKind.Optional ? arguments[0].AsOptional ?? EvaluationErrors.NoValue() : NoSuchOverload;

    internal override Reached Reach(Reacher reacher, Expr[] arguments, Reached[] values) => values[0];
}
