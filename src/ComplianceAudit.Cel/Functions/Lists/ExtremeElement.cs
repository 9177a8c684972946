using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary>The extreme of a list's elements, which are of one type; the first among equals.</summary>
internal abstract class ExtremeElement : CelFunction
{
    public sealed override IReadOnlyList<string> Signatures => [.. Sortable.Types.Select(type => $"list<{type}>.{Name}() -> {type}")];

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List)
            return NoSuchOverload;
        if (arguments[0].Count == 0)
            return EvaluationErrors.BadArgument(Name, "the list is empty");
        if (!Sortable.TryRead(frame, arguments[0], out var items, out var problem))
            return problem;
        if (!Sortable.TryPay(frame, items))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        var found = items[0];
        for (var i = 1; i < items.Length; i++)
        {
            frame.ThrowIfCancelled(i);
            found = IsBetter(Sortable.Compare(items[i], found)) ? items[i] : found;
        }
        return found;
    }

    protected abstract bool IsBetter(int order);
}
