using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Operators;

internal sealed class Equal : BinaryOperator
{
    public override string Symbol => "==";

    public override CelValue Apply(CelFrame frame, in CelValue left, in CelValue right) => Equality.Of(left, right, frame);
}
