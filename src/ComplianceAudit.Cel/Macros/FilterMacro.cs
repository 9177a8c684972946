using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Macros;

/// <summary>The elements for which the predicate holds. Where that is unknown, the result is a partial list.</summary>
internal sealed class FilterMacro : PredicateMacro
{
    public override IReadOnlyList<string> Names { get; } = ["filter"];

    protected override bool TakesTwoVariables => false;

    protected override CelType ResultOf(in RangeTypes range) => CelType.List(range.Single);

    protected override bool KeepsElements => true;

    protected override PlanNode Plan(Loop loop, PlanNode predicate) => new Node(loop, predicate);

    private sealed class Node(Loop loop, PlanNode predicate) : PlanNode
    {
        public override CelValue Evaluate(CelFrame frame)
        {
            if (!loop.TryStart(frame, out var cursor, out var outcome))
                return outcome;
            var kept = new ListBuilder(cursor);
            while (cursor.MoveNext(frame))
            {
                var holds = predicate.Test(frame);
                if (holds == Truth.True)
                    kept.Add(cursor.Current(frame));
                else if (holds == Truth.Other && !kept.TryLack(loop.NotBool(frame.Other), out var error))
                    return error;
            }
            return loop.Made(frame, kept.Build());
        }
    }
}
