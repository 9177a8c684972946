using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Operators;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>duration(value)</c>: of text such as <c>1h30m</c>, <c>-1.5s</c>, <c>20ms</c> with the units h, m, s, ms, us and ns, or of nanoseconds.</summary>
/// <remarks>The language definition leaves ints out; cel-go takes them as nanoseconds.</remarks>
internal sealed class ToDuration : CelFunction
{
    public override string Name => "duration";

    public override IReadOnlyList<string> Signatures { get; } = ["duration(duration) -> duration", "duration(string) -> duration", "duration(int) -> duration"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.Duration => arguments[0],
        CelKind.Int => TimeArithmetic.Duration(arguments[0].AsInt),
        CelKind.String => DurationText.TryParse(arguments[0].AsString, out var nanoseconds)
            ? TimeArithmetic.Duration(nanoseconds)
            : EvaluationErrors.BadConversion(arguments[0], "duration, such as 1h30m"),
        _ => NoSuchOverload,
    };
}
