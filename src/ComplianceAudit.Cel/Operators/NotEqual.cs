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
}
