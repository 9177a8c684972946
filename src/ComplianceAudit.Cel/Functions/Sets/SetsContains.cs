namespace ComplianceAudit.Cel.Functions.Sets;

/// <summary><c>sets.contains(list, sublist)</c>: whether every element of the second is in the first.</summary>
/// <remarks>From cel-go's sets library.</remarks>
internal sealed class SetsContains : CelFunction
{
    public override string Name => "sets.contains";

    public override IReadOnlyList<string> Signatures { get; } = ["sets.contains(list<T>, list<T>) -> bool"];

    public override bool AcceptsPartialLists => true;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind != CelKind.List || arguments[1].Kind != CelKind.List ? NoSuchOverload : Membership.AllIn(frame, arguments[1], arguments[0]);
}
