using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Operators;

namespace ComplianceAudit.Cel.Functions.Sets;

/// <summary><c>sets.intersects(a, b)</c>: whether any element is in both.</summary>
/// <remarks>From cel-go's sets library.</remarks>
internal sealed class SetsIntersects : CelFunction
{
    public override string Name => "sets.intersects";

    public override IReadOnlyList<string> Signatures { get; } = ["sets.intersects(list<T>, list<T>) -> bool"];

    public override bool AcceptsPartialLists => true;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List || arguments[1].Kind != CelKind.List)
            return NoSuchOverload;
        var outcomes = default(Outcomes);
        // Nothing is in a list that is empty and complete, whatever the other one lacks.
        if (arguments[1].Count > 0 || arguments[1].Missing is not null)
            outcomes.Add(arguments[0].Missing);
        for (var i = 0; i < arguments[0].Count; i++)
        {
            var isIn = In.InList(frame, arguments[0].ElementAt(i), arguments[1]);
            if (isIn.IsTrue)
                return isIn;
            outcomes.Add(isIn);
        }
        return outcomes.Or(CelValue.False);
    }
}
