using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Macros;

/// <summary>One map of the entries of many, no key twice: <c>range.transformMapEntry(k, v, {key: value})</c>, <c>range.transformMapEntry(k, v, p, {key: value})</c>.</summary>
internal sealed class TransformMapEntryMacro : MapMakingMacro
{
    public override IReadOnlyList<string> Names { get; } = ["transformMapEntry"];

    protected override CelType ResultOf(MacroExpr call, in RangeTypes range, CelType transformation, Checker checker)
    {
        if (transformation.Kind == TypeKind.Map)
            return transformation;
        if (transformation.Kind is not (TypeKind.Dyn or TypeKind.Variable))
            checker.Errors.NotMap(call.Arguments[^1].Offset, checker.Types.Close(transformation), call.Name);
        return CelType.Map(CelType.Dyn, CelType.Dyn);
    }

    protected override Reached Made(Reacher reacher, Reached transformation)
    {
        reacher.Elements(transformation);
        return transformation;
    }

    protected override bool TryAdd(CelFrame frame, Loop loop, in Cursor cursor, in CelValue transformed, ValueMap map, ref Outcomes outcomes, out CelValue error)
    {
        var unsure = transformed.Map?.Unsure(frame);
        if (transformed.Kind == CelKind.Map && unsure is null)
            return TryAddAll(frame, loop, transformed, map, out error);
        var isUnknown = transformed.Kind == CelKind.Unknown || unsure is not null;
        outcomes.Add(transformed);
        outcomes.Add(unsure);
        error = isUnknown ? default : loop.Site.Place(EvaluationErrors.NotMap(transformed, loop.Name));
        return isUnknown;
    }

    private static bool TryAddAll(CelFrame frame, Loop loop, in CelValue entries, ValueMap map, out CelValue error)
    {
        error = entries;
        foreach (var key in entries.Keys())
        {
            if (!frame.Spend(1 + Cost.Of(key)) || !frame.SpendSize(MadeSize.OfMap(1)))
                return loop.End(frame);
            entries.TryFind(key, frame, out var value);
            if (value.Kind != CelKind.Error && map.TryAdd(key, value))
                continue;
            error = value.Kind == CelKind.Error ? value : loop.Site.Place(EvaluationErrors.RepeatedKey(key));
            return false;
        }
        return true;
    }
}
