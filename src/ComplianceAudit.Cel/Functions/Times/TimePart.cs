using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Times;

/// <summary>A part of a timestamp in a time zone, or of a duration.</summary>
internal abstract class TimePart : CelFunction
{
    public override IReadOnlyList<string> Signatures => [$"timestamp.{Name}() -> int", $"timestamp.{Name}(string) -> int"];

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind == CelKind.Duration && arguments.Length == 1)
            return Of(arguments[0].Moment.TotalNanoseconds) is { } part ? CelValue.Of((long)part) : NoSuchOverload;
        if (arguments[0].Kind != CelKind.Timestamp || (arguments.Length == 2 && arguments[1].Kind != CelKind.String))
            return NoSuchOverload;
        if (arguments.Length == 1)
            return CelValue.Of(Of(arguments[0].AsTimestamp));
        if (!frame.Spend(TimeZones.Steps))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        return TimeZones.TryShift(arguments[0].AsTimestamp, arguments[1].AsString, out var time, out var years)
            ? CelValue.Of(Of(time) + (IsYear ? years : 0))
            : EvaluationErrors.BadArgument(Name, $"no such time zone: '{arguments[1].AsString}'; expected a name such as Europe/Berlin, or an offset such as +02:00");
    }

    /// <summary>Whether the part is the year.</summary>
    protected virtual bool IsYear => false;

    protected abstract long Of(DateTimeOffset time);

    /// <summary>The part of a duration; null when durations have none.</summary>
    protected virtual Int128? Of(Int128 nanoseconds) => null;
}
