using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Syntax;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Macros;

/// <summary>A map with each value transformed under its key: <c>range.transformMap(k, v, t)</c>, <c>range.transformMap(k, v, p, t)</c>.</summary>
internal sealed class TransformMapMacro : TransformMacro
{
    public override IReadOnlyList<string> Names { get; } = ["transformMap"];

    protected override int Variables => 2;

    protected override CelType ResultOf(MacroExpr call, in RangeTypes range, CelType transformation, Checker checker) => CelType.Map(range.Key, transformation);

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
                var value = holds == Truth.True ? transformation.Evaluate(frame) : loop.NotBool(frame.Other);
                if (value.Kind == CelKind.Error)
                    return value;
                if (holds == Truth.True)
                    map.TryAdd(cursor.Key(frame), value);
                else
                    outcomes.Add(value);
            }
            return loop.Made(frame, outcomes.Or(CelValue.OfMap(map)));
        }
    }
}
