using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Operators;

internal sealed class Equal : BinaryOperator
{
    public override string Symbol => "==";

    protected override IReadOnlyList<string> Signatures { get; } = ["A == A -> bool"];

    public override CelValue Apply(CelFrame frame, in CelValue left, in CelValue right) => Equality.Of(left, right, frame);
}
