using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>lists.range(count)</c>: the ints from 0 to before a count.</summary>
/// <remarks>A negative count is an error. From cel-go's list library.</remarks>
internal sealed class Range : CelFunction
{
    public override string Name => "lists.range";

    public override IReadOnlyList<string> Signatures { get; } = ["lists.range(int) -> list<int>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.Int)
            return NoSuchOverload;
        if (arguments[0].AsInt < 0)
            return EvaluationErrors.BadArgument(Name, "the count is negative");
        var count = Math.Min(arguments[0].AsInt, Array.MaxLength);
        if (!frame.Spend((int)count) || !frame.CanMake(MadeSize.OfList(count)))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        var items = new CelValue[count];
        for (var i = 0; i < items.Length; i++)
        {
            frame.ThrowIfCancelled(i);
            items[i] = CelValue.Of((long)i);
        }
        return CelValue.OfList(items);
    }
}
