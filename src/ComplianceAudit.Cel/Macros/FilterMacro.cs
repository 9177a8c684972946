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

    internal sealed class Node(Loop loop, PlanNode predicate) : PlanNode
    {
        public Loop Loop { get; } = loop;

        public override CelValue Evaluate(CelFrame frame)
        {
            var range = Loop.Range.Evaluate(frame);
            return range.Kind == CelKind.List && range.Missing is null ? EvaluateComplete(frame, range) : EvaluateAny(frame, range);
        }

        /// <summary>Over a list that lacks nothing.</summary>
        private CelValue EvaluateComplete(CelFrame frame, in CelValue list)
        {
            var kept = new ListBuilder(list.Count);
            for (var i = 0; TryTest(frame, list, i, out var holds); i++)
            {
                if (holds == Truth.True)
                    kept.Add(frame, frame.Local(Loop.First));
                else if (holds == Truth.Other && !kept.TryLack(Loop.NotBool(frame.Other), out var error))
                    return error;
            }
            return kept.Build(frame, Loop);
        }

        /// <summary>Tests an element of a list that lacks nothing; false behind the last, or when the budget is used up.</summary>
        public bool TryTest(CelFrame frame, in CelValue list, int index, out Truth holds)
        {
            holds = default;
            if ((!frame.Spend(Loop.Steps) && !Loop.End(frame)) || index == list.Count)
                return false;
            frame.SetLocal(Loop.First, list.ElementAt(index));
            holds = predicate.Test(frame);
            return true;
        }

        public CelValue EvaluateAny(CelFrame frame, in CelValue range)
        {
            if (!Loop.TryStart(frame, range, out var cursor, out var outcome))
                return outcome;
            var kept = new ListBuilder(cursor);
            while (cursor.MoveNext(frame))
            {
                var holds = predicate.Test(frame);
                if (holds == Truth.True)
                    kept.Add(frame, cursor.Current(frame));
                else if (holds == Truth.Other && !kept.TryLack(Loop.NotBool(frame.Other), out var error))
                    return error;
            }
            return kept.Build(frame, Loop);
        }
    }
}
