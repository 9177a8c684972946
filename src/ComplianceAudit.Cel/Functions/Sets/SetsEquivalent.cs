using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Sets;

/// <summary><c>sets.equivalent(a, b)</c>: whether each has every element of the other.</summary>
/// <remarks>From cel-go's sets library.</remarks>
internal sealed class SetsEquivalent : CelFunction
{
    public override string Name => "sets.equivalent";

    public override IReadOnlyList<string> Signatures { get; } = ["sets.equivalent(list<T>, list<T>) -> bool"];

    public override bool AcceptsPartialLists => true;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List || arguments[1].Kind != CelKind.List)
            return NoSuchOverload;
        var forth = Membership.AllIn(frame, arguments[0], arguments[1]);
        if (forth.IsFalse)
            return forth;
        var back = Membership.AllIn(frame, arguments[1], arguments[0]);
        return forth.IsTrue || back.IsFalse ? back : Outcomes.Of(forth, back);
    }
}
