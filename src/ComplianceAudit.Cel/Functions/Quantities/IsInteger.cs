using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary><c>quantity.isInteger()</c>: whether <c>asInteger()</c> gives a value.</summary>
/// <remarks>From Kubernetes' quantity library.</remarks>
internal sealed class IsInteger : OpaqueProperty<Quantity>
{
    public override string Name => "isInteger";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.Quantity.isInteger() -> bool"];

    protected override CelValue Of(Quantity value) => CelValue.Of(value.Whole is not null);
}
