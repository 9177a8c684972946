using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Evaluation;

/// <summary><c>[elements]</c>. An unknown element leaves the others known.</summary>
internal sealed class ListNode(PlanNode[] elements, bool[] optional, Site site) : PlanNode
{
    /// <summary>The node, or the list itself where its elements are constants.</summary>
    public static PlanNode Of(PlanNode[] elements, bool[] optional, Site site) =>
        Array.TrueForAll(elements, element => element is ConstantNode) && !optional.Contains(true)
            ? new ConstantNode(CelValue.OfList(Array.ConvertAll(elements, element => ((ConstantNode)element).Value)))
            : new ListNode(elements, optional, site);

    public override CelValue Evaluate(CelFrame frame)
    {
        if (!frame.Spend(elements.Length / 8) || !frame.SpendSize(MadeSize.OfList(elements.Length)))
            return site.Place(EvaluationErrors.BudgetExhausted(frame.Budget));
        var items = new List<CelValue>(elements.Length);
        CelUnknown? missing = null;
        for (var i = 0; i < elements.Length; i++)
        {
            var value = elements[i].Evaluate(frame);
            if (optional[i] && value.Kind == CelKind.Unknown)
                missing = missing?.Union(value.AsUnknown) ?? value.AsUnknown;
            else if (value.Kind == CelKind.Error)
                return value;
            else if (!optional[i])
                items.Add(value);
            else if (value.Kind != CelKind.Optional)
                return site.Place(EvaluationErrors.NotOptional(value, "after '?'"));
            else if (value.AsOptional is { } held)
                items.Add(held);
        }
        return CelValue.OfList(items, missing);
    }
}
