using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.flatten(depth)</c>: elements of the lists in it, down to a depth, one without.</summary>
/// <remarks>A negative depth is an error. From cel-go's list library.</remarks>
internal sealed class Flatten : CelFunction
{
    public override string Name => "flatten";

    public override IReadOnlyList<string> Signatures { get; } =
    [
        "list<list<T>>.flatten() -> list<T>",
        "list<dyn>.flatten() -> list<dyn>",
        "list<dyn>.flatten(int) -> list<dyn>",
    ];

    public override bool AcceptsPartialLists => true;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List || (arguments.Length == 2 && arguments[1].Kind != CelKind.Int))
            return NoSuchOverload;
        var depth = arguments.Length == 2 ? arguments[1].AsInt : 1;
        if (depth < 0)
            return EvaluationErrors.BadArgument(Name, "the depth is negative");
        var flat = new List<CelValue>();
        var missing = default(Outcomes);
        return TryAdd(frame, flat, arguments[0], depth, ref missing) ? CelValue.OfList(flat, missing.Missing) : EvaluationErrors.BudgetExhausted(frame.Budget);
    }

    private static bool TryAdd(CelFrame frame, List<CelValue> flat, in CelValue list, long depth, ref Outcomes missing)
    {
        missing.Add(list.Missing);
        if (!frame.CanMake(MadeSize.OfList((long)flat.Count + list.Count)))
            return false;
        for (var i = 0; i < list.Count; i++)
        {
            if (!frame.Spend(1))
                return false;
            var element = list.ElementAt(i);
            // An unknown element may be a list of any length.
            if (element.Kind == CelKind.Unknown)
                missing.Add(element);
            else if (element.Kind != CelKind.List || depth == 0)
                flat.Add(element);
            else if (!TryAddWithin(frame, flat, element, depth - 1, ref missing))
                return false;
        }
        return true;
    }

    private static bool TryAddWithin(CelFrame frame, List<CelValue> flat, in CelValue list, long depth, ref Outcomes missing)
    {
        var isAdded = frame.TryDescend() && TryAdd(frame, flat, list, depth, ref missing);
        frame.Ascend();
        return isAdded;
    }
}
