using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Functions.Optionals;

/// <summary><c>optional.of(value)</c>.</summary>
/// <remarks>From cel-go's optional library.</remarks>
internal sealed class OptionalOf : CelFunction
{
    public override string Name => "optional.of";

    public override IReadOnlyList<string> Signatures { get; } = ["optional.of(T) -> optional<T>"];

    public override bool AcceptsPartialLists => true;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => CelValue.OfOptional(arguments[0]);

    internal override Reached Reach(Reacher reacher, Expr[] arguments, Reached[] values) => values[0];
}
