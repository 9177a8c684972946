using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Macros;

/// <summary>Each element transformed, or each for which the predicate holds: <c>range.map(x, t)</c>, <c>range.map(x, p, t)</c>.</summary>
internal class MapMacro : TransformMacro
{
    public override IReadOnlyList<string> Names { get; } = ["map"];

    protected override int Variables => 1;

    protected sealed override CelType ResultOf(MacroExpr call, in RangeTypes range, CelType transformation, Checker checker) => CelType.List(transformation);

    protected sealed override PlanNode Plan(Loop loop, PlanNode predicate, PlanNode transformation) => new Node(loop, predicate, transformation);

    private sealed class Node(Loop loop, PlanNode predicate, PlanNode transformation) : PlanNode
    {
        public override CelValue Evaluate(CelFrame frame)
        {
            if (!loop.TryStart(frame, out var cursor, out var outcome))
                return outcome;
            var made = new ListBuilder(cursor);
            while (cursor.MoveNext(frame))
            {
                var holds = predicate.Test(frame);
                if (holds == Truth.Other && !made.TryLack(loop.NotBool(frame.Other), out var error))
                    return error;
                if (holds != Truth.True)
                    continue;
                var value = transformation.Evaluate(frame);
                if (value.Kind == CelKind.Error)
                    return value;
                made.Add(value);
            }
            return loop.Made(frame, made.Build());
        }
    }
}
