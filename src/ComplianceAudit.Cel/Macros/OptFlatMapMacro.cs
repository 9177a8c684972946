using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Macros;

/// <summary><c>optional.optFlatMap(x, optional)</c>.</summary>
internal sealed class OptFlatMapMacro : OptionalMacro
{
    public override IReadOnlyList<string> Names { get; } = ["optFlatMap"];

    protected override CelValue Wrap(in CelValue value) => value.Kind == CelKind.Optional ? value : EvaluationErrors.NotOptional(value, $"in '{Names[0]}'");
}
