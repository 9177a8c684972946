using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Operators;

/// <summary>Timestamps and durations from nanoseconds, within their ranges.</summary>
internal static class TimeArithmetic
{
    public static CelValue Timestamp(Int128 nanoseconds)
    {
        var moment = Moment.FromNanoseconds(nanoseconds);
        return moment.IsTimestamp ? CelValue.OfTimestamp(moment) : EvaluationErrors.Overflow("a timestamp");
    }

    public static CelValue Duration(Int128 nanoseconds)
    {
        var moment = Moment.FromNanoseconds(nanoseconds);
        return moment.IsDuration ? CelValue.OfDuration(moment) : EvaluationErrors.Overflow("a duration");
    }
}
