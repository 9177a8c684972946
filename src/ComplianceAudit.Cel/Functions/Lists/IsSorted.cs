using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.isSorted()</c>: whether elements of one type ascend.</summary>
/// <remarks>Elements of several types, or of one without an order, are an error. From Kubernetes' list library.</remarks>
internal sealed class IsSorted : CelFunction
{
    public override string Name => "isSorted";

    public override IReadOnlyList<string> Signatures { get; } = [.. Sortable.Types.Select(type => $"list<{type}>.isSorted() -> bool")];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List)
            return NoSuchOverload;
        if (!Sortable.TryRead(frame, arguments[0], out var items, out var problem))
            return problem;
        if (!Sortable.TryPay(frame, items))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        for (var i = 1; i < items.Length; i++)
        {
            frame.ThrowIfCancelled(i);
            if (Sortable.Compare(items[i - 1], items[i]) > 0)
                return CelValue.False;
        }
        return CelValue.True;
    }
}
