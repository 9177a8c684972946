using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary>The extreme of numbers of any type, given as arguments or as one list; the first among equals.</summary>
internal abstract class Extreme : CelFunction
{
    public sealed override IReadOnlyList<string> Signatures => [$"{Name}(int...) -> int", $"{Name}(uint...) -> uint", $"{Name}(double...) -> double", $"{Name}(dyn...) -> dyn",
        $"{Name}(list<int>) -> int", $"{Name}(list<uint>) -> uint", $"{Name}(list<double>) -> double", $"{Name}(list<dyn>) -> dyn"];

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments.Length == 1 && arguments[0].Kind == CelKind.List)
        {
            var items = new CelValue[arguments[0].Count];
            for (var i = 0; i < items.Length; i++)
            {
                frame.ThrowIfCancelled(i);
                items[i] = arguments[0].ElementAt(i);
            }
            return Of(items);
        }
        return Of(arguments);
    }

    protected abstract bool IsBetter(int order);

    private CelValue Of(ReadOnlySpan<CelValue> numbers)
    {
        if (numbers.IsEmpty)
            return NoSuchOverload;
        var found = numbers[0];
        if (!NumberForm.IsNumber(found))
            return NoSuchOverload;
        foreach (ref readonly var number in numbers[1..])
        {
            if (!Ordering.TryCompare(number, found, out var order))
                return NoSuchOverload;
            if (order is not { } known)
                return EvaluationErrors.NoOrder();
            if (IsBetter(known))
                found = number;
        }
        return found;
    }
}
