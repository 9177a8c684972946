using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Quantities;

/// <summary><c>isQuantity(text)</c>: whether <c>quantity(text)</c> gives an amount.</summary>
/// <remarks>From Kubernetes' quantity library.</remarks>
internal sealed class IsQuantity : TextTest
{
    public override string Name => "isQuantity";

    protected override bool Holds(ReadOnlySpan<CelValue> arguments) => QuantityText.TryParse(arguments[0].AsString, out _) is not null;
}
