namespace ComplianceAudit.Cel.Tests.Conformance;

/// <summary>A function that a case declares and never calls.</summary>
internal sealed class DeclaredFunction(string name, IReadOnlyList<string> signatures) : CelFunction
{
    public override string Name => name;

    public override IReadOnlyList<string> Signatures => signatures;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => NoSuchOverload;
}
