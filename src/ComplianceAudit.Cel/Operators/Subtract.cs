using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Operators;

internal sealed class Subtract : BinaryOperator
{
    public override string Symbol => "-";

    protected override IReadOnlyList<string> Signatures { get; } =
    [
        "int - int -> int",
        "uint - uint -> uint",
        "double - double -> double",
        "timestamp - timestamp -> duration",
        "timestamp - duration -> timestamp",
        "duration - duration -> duration",
    ];

    public override CelValue Apply(CelFrame frame, in CelValue left, in CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => Ints(left.AsInt, right.AsInt),
        (CelKind.UInt, CelKind.UInt) => left.AsUInt < right.AsUInt ? EvaluationErrors.Overflow("uint") : CelValue.Of(left.AsUInt - right.AsUInt),
        (CelKind.Double, CelKind.Double) => CelValue.Of(left.AsDouble - right.AsDouble),
        (CelKind.Timestamp, CelKind.Duration) => TimeArithmetic.Timestamp(left.Moment.TotalNanoseconds - right.Moment.TotalNanoseconds),
        (CelKind.Timestamp, CelKind.Timestamp) or (CelKind.Duration, CelKind.Duration) =>
            TimeArithmetic.Duration(left.Moment.TotalNanoseconds - right.Moment.TotalNanoseconds),
        _ => NoSuchOverload(left, right),
    };

    private static CelValue Ints(long left, long right)
    {
        var difference = unchecked(left - right);
        return ((left ^ right) & (left ^ difference)) < 0 ? EvaluationErrors.Overflow("int") : CelValue.Of(difference);
    }
}
