using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Optionals;

/// <summary><c>optional.value()</c>: an error when it holds none.</summary>
internal sealed class Value : CelFunction
{
    public override string Name => "value";

    public override IReadOnlyList<string> Signatures { get; } = ["optional<T>.value() -> T"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind == CelKind.Optional ? arguments[0].AsOptional ?? EvaluationErrors.NoValue() : NoSuchOverload;
}
