using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.sort()</c>: elements of one type, in ascending order.</summary>
/// <remarks>Elements of several types, or of one without an order, are an error. From cel-go's list library.</remarks>
internal sealed class Sort : CelFunction
{
    public override string Name => "sort";

    public override IReadOnlyList<string> Signatures { get; } = [.. Sortable.Types.Select(type => $"list<{type}>.sort() -> list<{type}>")];

    public override bool AcceptsPartialLists => true;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List)
            return NoSuchOverload;
        if (!Sortable.TryRead(frame, arguments[0], out var items, out var problem))
            return problem;
        if (!Sortable.TryPay(frame, items))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        Sortable.Sort(frame, items, Sortable.Compare);
        return CelValue.OfList(items, arguments[0].Missing);
    }
}
