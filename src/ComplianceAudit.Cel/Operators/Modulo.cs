using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Operators;

internal sealed class Modulo : BinaryOperator
{
    public override string Symbol => "%";

    protected override IReadOnlyList<string> Signatures { get; } = ["int % int -> int", "uint % uint -> uint"];

    public override CelValue Apply(CelFrame frame, in CelValue left, in CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => Ints(left.AsInt, right.AsInt),
        (CelKind.UInt, CelKind.UInt) => right.AsUInt == 0 ? EvaluationErrors.ModulusByZero() : CelValue.Of(left.AsUInt % right.AsUInt),
        _ => NoSuchOverload(left, right),
    };

    private static CelValue Ints(long left, long right)
    {
        if (right == 0)
            return EvaluationErrors.ModulusByZero();
        return left == long.MinValue && right == -1 ? EvaluationErrors.Overflow("int") : CelValue.Of(left % right);
    }
}
