using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>dyn(value)</c>: the value itself, for which no type is assumed.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class Dyn : CelFunction
{
    public override string Name => "dyn";

    public override IReadOnlyList<string> Signatures { get; } = ["dyn(T) -> dyn"];

    public override bool AcceptsPartialLists => true;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0];

    internal override Reached Reach(Reacher reacher, Expr[] arguments, Reached[] values) => values[0];
}
