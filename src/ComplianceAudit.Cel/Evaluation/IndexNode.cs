using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Evaluation;

/// <summary><c>operand[index]</c>, <c>operand[?index]</c>, and either on an optional.</summary>
internal sealed class IndexNode(PlanNode operand, PlanNode index, bool isOptional, Site site) : PlanNode
{
    public PlanNode Operand { get; } = operand;

    public PlanNode Index { get; } = index;

    public bool IsOptional { get; } = isOptional;

    /// <summary>The same element of another operand.</summary>
    public IndexNode From(PlanNode other) => new(other, Index, IsOptional, site);

    public override CelValue Evaluate(CelFrame frame)
    {
        var from = Operand.Evaluate(frame);
        var at = Index.Evaluate(frame);
        if (from.IsOutcome || at.IsOutcome)
            return Outcomes.Of(from, at);
        if (from.Kind != CelKind.Optional)
            return site.Place(Read(frame, from, at, IsOptional));
        return from.AsOptional is { } held ? site.Place(Read(frame, held, at, true)) : CelValue.None;
    }

    private static CelValue Read(CelFrame frame, in CelValue from, in CelValue at, bool asOptional)
    {
        var found = from.Kind switch
        {
            CelKind.Map => InMap(frame, from, at, out var value) ? value : (CelValue?)null,
            CelKind.List => InList(from, at, out var value) ? value : null,
            _ => EvaluationErrors.NoSuchIndex(from, at),
        };
        if (found is not { } read)
            return asOptional ? CelValue.None : from.Kind == CelKind.Map ? EvaluationErrors.NoSuchKey(at) : EvaluationErrors.IndexOutOfRange(Integer(at), from.Count);
        return asOptional && !read.IsOutcome ? CelValue.OfOptional(read) : read;
    }

    private static bool InMap(CelFrame frame, in CelValue map, in CelValue key, out CelValue value)
    {
        if (MapKey.IsKey(key) || key.Kind == CelKind.Double)
            return MapKey.TryFind(frame, map, key, out value);
        value = EvaluationErrors.NoSuchIndex(map, key);
        return true;
    }

    private static bool InList(in CelValue list, in CelValue at, out CelValue value)
    {
        value = default;
        if (!NumberForm.IsWhole(at))
        {
            value = EvaluationErrors.NoSuchIndex(list, at);
            return true;
        }
        var position = Integer(at);
        if (position < 0)
            return false;
        // Where elements may be missing, no position is certain.
        if (list.Missing is { } missing)
        {
            value = CelValue.OfUnknown(missing);
            return true;
        }
        if (position >= list.Count)
            return false;
        value = list.ElementAt((int)position);
        return true;
    }

    private static long Integer(in CelValue at) => NumberForm.ToInt(at);
}
