using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Operators;

internal sealed class Divide : BinaryOperator
{
    public override string Symbol => "/";

    protected override IReadOnlyList<string> Signatures { get; } = ["int / int -> int", "uint / uint -> uint", "double / double -> double"];

    public override CelValue Apply(CelFrame frame, in CelValue left, in CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => Ints(left.AsInt, right.AsInt),
        (CelKind.UInt, CelKind.UInt) => right.AsUInt == 0 ? EvaluationErrors.DivideByZero() : CelValue.Of(left.AsUInt / right.AsUInt),
        (CelKind.Double, CelKind.Double) => CelValue.Of(left.AsDouble / right.AsDouble),
        _ => NoSuchOverload(left, right),
    };

    private static CelValue Ints(long left, long right)
    {
        if (right == 0)
            return EvaluationErrors.DivideByZero();
        return left == long.MinValue && right == -1 ? EvaluationErrors.Overflow("int") : CelValue.Of(left / right);
    }
}
