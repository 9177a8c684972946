using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.slice(start, end)</c>: from an index to before another.</summary>
/// <remarks>An index below 0 or beyond the length, or a start behind the end, is an error. From cel-go's list library.</remarks>
internal sealed class Slice : CelFunction
{
    public override string Name => "slice";

    public override IReadOnlyList<string> Signatures { get; } = ["list<T>.slice(int, int) -> list<T>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List || arguments[1].Kind != CelKind.Int || arguments[2].Kind != CelKind.Int)
            return NoSuchOverload;
        var (start, end, count) = (arguments[1].AsInt, arguments[2].AsInt, arguments[0].Count);
        if (start < 0 || start > end)
            return EvaluationErrors.BadArgument(Name, "the start is negative or lies behind the end");
        if (end > count)
            return EvaluationErrors.IndexOutOfRange(end, count);
        if (!frame.CanMake(MadeSize.OfList(end - start)))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        var items = new CelValue[end - start];
        for (var i = 0; i < items.Length; i++)
        {
            frame.ThrowIfCancelled(i);
            items[i] = arguments[0].ElementAt((int)start + i);
        }
        return CelValue.OfList(items);
    }
}
