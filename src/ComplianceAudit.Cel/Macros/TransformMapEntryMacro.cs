using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Macros;

/// <summary>One map of the entries of many, no key twice: <c>range.transformMapEntry(k, v, {key: value})</c>, <c>range.transformMapEntry(k, v, p, {key: value})</c>.</summary>
internal sealed class TransformMapEntryMacro : TransformMacro
{
    public override IReadOnlyList<string> Names { get; } = ["transformMapEntry"];

    protected override int Variables => 2;

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

    protected override PlanNode Plan(Loop loop, PlanNode predicate, PlanNode transformation) => new Node(loop, predicate, transformation);

    private sealed class Node(Loop loop, PlanNode predicate, PlanNode transformation) : PlanNode
    {
        public override CelValue Evaluate(CelFrame frame)
        {
            if (!loop.TryStart(frame, out var cursor, out var outcome))
                return outcome;
            var map = new ValueMap(0);
            var outcomes = default(Outcomes);
            outcomes.Add(cursor.Missing);
            while (cursor.MoveNext(frame))
            {
                var holds = predicate.Test(frame);
                if (holds == Truth.False)
                    continue;
                var entries = holds == Truth.True ? transformation.Evaluate(frame) : loop.NotBool(frame.Other);
                if (entries.Kind == CelKind.Unknown)
                    outcomes.Add(entries);
                else if (!TryAddAll(frame, entries, map, out var error))
                    return error;
            }
            return loop.Made(frame, outcomes.Or(CelValue.OfMap(map)));
        }

        private bool TryAddAll(CelFrame frame, in CelValue entries, ValueMap map, out CelValue error)
        {
            error = entries;
            if (entries.Kind == CelKind.Error)
                return false;
            if (entries.Kind != CelKind.Map)
            {
                error = loop.Site.Place(EvaluationErrors.NotMap(entries, loop.Name));
                return false;
            }
            foreach (var key in entries.Keys())
            {
                if (!frame.Spend(1))
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
}
