using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary><c>quantity.asInteger()</c>: the amount as an int; an error when it has a fraction or does not fit.</summary>
/// <remarks>From Kubernetes' quantity library.</remarks>
internal sealed class AsInteger : OpaqueProperty<Quantity>
{
    public override string Name => "asInteger";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.Quantity.asInteger() -> int"];

    protected override CelValue Of(Quantity value) => value.Whole is { } whole ? CelValue.Of(whole) : EvaluationErrors.BadConversion(CelValue.OfOpaque(value), "int");
}
