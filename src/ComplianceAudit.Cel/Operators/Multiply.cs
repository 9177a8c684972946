using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Operators;

internal sealed class Multiply : BinaryOperator
{
    public override string Symbol => "*";

    protected override IReadOnlyList<string> Signatures { get; } = ["int * int -> int", "uint * uint -> uint", "double * double -> double"];

    public override CelValue Apply(CelFrame frame, in CelValue left, in CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => Ints(left.AsInt, right.AsInt),
        (CelKind.UInt, CelKind.UInt) => UInts(left.AsUInt, right.AsUInt),
        (CelKind.Double, CelKind.Double) => CelValue.Of(left.AsDouble * right.AsDouble),
        _ => NoSuchOverload(left, right),
    };

    private static CelValue Ints(long left, long right)
    {
        var product = (Int128)left * right;
        return product < long.MinValue || product > long.MaxValue ? EvaluationErrors.Overflow("int") : CelValue.Of((long)product);
    }

    private static CelValue UInts(ulong left, ulong right)
    {
        var product = (UInt128)left * right;
        return product > ulong.MaxValue ? EvaluationErrors.Overflow("uint") : CelValue.Of((ulong)product);
    }
}
