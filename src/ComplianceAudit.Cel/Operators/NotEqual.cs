using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Operators;

internal sealed class NotEqual : BinaryOperator
{
    public override string Symbol => "!=";

    protected override IReadOnlyList<string> Signatures { get; } = ["A != A -> bool"];

    public override CelValue Apply(CelFrame frame, in CelValue left, in CelValue right)
    {
        var equal = Equality.Of(left, right, frame);
        return equal.IsOutcome ? equal : CelValue.Of(!equal.IsTrue);
    }

    /// <summary>Only what is compared with something other than a scalar is gone through.</summary>
    public override Reached Reach(Reacher reacher, Reached left, Reached right)
    {
        if (!left.IsScalar && !right.IsScalar)
        {
            reacher.Whole(left);
            reacher.Whole(right);
        }
        return Reached.Scalar;
    }
}
