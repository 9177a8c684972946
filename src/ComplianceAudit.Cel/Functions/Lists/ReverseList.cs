using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.reverse()</c>.</summary>
/// <remarks>From cel-go's list library.</remarks>
internal sealed class ReverseList : CelFunction
{
    public override string Name => "reverse";

    public override IReadOnlyList<string> Signatures { get; } = ["list<T>.reverse() -> list<T>"];

    public override bool AcceptsPartialLists => true;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List)
            return NoSuchOverload;
        if (!frame.CanMake(MadeSize.OfList(arguments[0].Count)))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        var items = new CelValue[arguments[0].Count];
        for (var i = 0; i < items.Length; i++)
        {
            frame.ThrowIfCancelled(i);
            items[^(i + 1)] = arguments[0].ElementAt(i);
        }
        return CelValue.OfList(items, arguments[0].Missing);
    }
}
