using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.min()</c>: the least of elements of one type.</summary>
internal sealed class Min : CelFunction
{
    public override string Name => "min";

    public override bool IsMember => true;

    public override int MinArguments => 1;

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.List)
            return NoSuchOverload;
        if (arguments[0].Count == 0)
            return EvaluationErrors.BadArgument(Name, "the list is empty");
        if (!Sortable.TryRead(arguments[0], out var items, out var problem))
            return problem;
        var found = items[0];
        foreach (var item in items)
            found = Sortable.Compare(item, found) < 0 ? item : found;
        return found;
    }
}
