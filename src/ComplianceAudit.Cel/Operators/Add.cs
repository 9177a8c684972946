using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Operators;

internal sealed class Add : BinaryOperator
{
    public override string Symbol => "+";

    protected override IReadOnlyList<string> Signatures { get; } =
    [
        "int + int -> int",
        "uint + uint -> uint",
        "double + double -> double",
        "string + string -> string",
        "bytes + bytes -> bytes",
        "list<A> + list<A> -> list<A>",
        "timestamp + duration -> timestamp",
        "duration + timestamp -> timestamp",
        "duration + duration -> duration",
    ];

    public override CelValue Apply(CelFrame frame, in CelValue left, in CelValue right)
    {
        // Text and lists that grow are paid for, so that no expression can exhaust the memory.
        if (left.Kind >= CelKind.String && !(frame.Spend(1 + Cost.Of(left) + Cost.Of(right)) && frame.SpendSize(MadeSize.Of(left) + MadeSize.Of(right))))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        return (left.Kind, right.Kind) switch
        {
            (CelKind.Int, CelKind.Int) => Ints(left.AsInt, right.AsInt),
            (CelKind.UInt, CelKind.UInt) => UInts(left.AsUInt, right.AsUInt),
            (CelKind.Double, CelKind.Double) => CelValue.Of(left.AsDouble + right.AsDouble),
            (CelKind.String, CelKind.String) => CelValue.Of(left.AsString + right.AsString),
            (CelKind.Bytes, CelKind.Bytes) => CelValue.Of([.. left.AsBytes, .. right.AsBytes]),
            (CelKind.List, CelKind.List) => ListJoin.Of(frame, left, right),
            (CelKind.Timestamp, CelKind.Duration) or (CelKind.Duration, CelKind.Timestamp) => TimeArithmetic.Timestamp(left.Moment.TotalNanoseconds + right.Moment.TotalNanoseconds),
            (CelKind.Duration, CelKind.Duration) => TimeArithmetic.Duration(left.Moment.TotalNanoseconds + right.Moment.TotalNanoseconds),
            _ => NoSuchOverload(left, right),
        };
    }

    public override Reached Reach(Reacher reacher, Reached left, Reached right) => left.IsScalar || right.IsScalar
        ? Reached.Scalar
        : Reached.Holding(reacher.Elements(left).Or(reacher.Elements(right)));

    private static CelValue Ints(long left, long right)
    {
        var sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? EvaluationErrors.Overflow("int") : CelValue.Of(sum);
    }

    private static CelValue UInts(ulong left, ulong right)
    {
        var sum = unchecked(left + right);
        return sum < left ? EvaluationErrors.Overflow("uint") : CelValue.Of(sum);
    }
}
