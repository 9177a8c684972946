using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Fusion;

namespace ComplianceAudit.Cel.Macros;

/// <summary>A macro that one element may decide, whatever is unknown or an error about the others.</summary>
internal abstract class QuantifierMacro : PredicateMacro
{
    /// <summary>The answer of a predicate that decides, and then the macro's; its opposite when no element decides.</summary>
    protected abstract bool Decisive { get; }

    protected sealed override PlanNode Plan(Loop loop, PlanNode predicate) => new Node(loop, predicate, Decisive);

    private sealed class Node(Loop loop, PlanNode predicate, bool decisive) : ConditionNode
    {
        private readonly Truth _neutral = TruthOf(!decisive);

        /// <summary>The predicate where it is about the element alone: it is tested in place, and the variable set only where that does not do.</summary>
        private readonly PathCondition? _condition = predicate is PathCondition condition && condition.Root == ~loop.First ? condition : null;

        public override Truth Test(CelFrame frame)
        {
            if (loop.TryFollow(frame, out var reader, out var list))
                return TestDocument(frame, reader, list);
            return TestAny(frame, loop.Range.Evaluate(frame));
        }

        /// <summary>Over a list of a document, which lacks nothing.</summary>
        private Truth TestDocument(CelFrame frame, DocumentReader reader, int list)
        {
            var count = reader.CountOf(list);
            var outcomes = default(Outcomes);
            for (var i = 0; frame.Spend(loop.Steps) || loop.End(frame); i++)
            {
                if (i >= count)
                    return outcomes.IsEmpty ? _neutral : frame.Settle(outcomes.Or(default));
                var holds = TestElement(frame, reader, reader.ChildAt(list, i));
                if (holds == _neutral)
                    continue;
                if (holds != Truth.Other)
                    return holds;
                outcomes.Add(loop.NotBool(frame.Other));
            }
            return _neutral;
        }

        private Truth TestElement(CelFrame frame, DocumentReader reader, int element)
        {
            if (_condition is not null)
                return _condition.TestOf(frame, reader, element);
            frame.SetLocal(loop.First, CelValue.OfElement(reader, element));
            return predicate.Test(frame);
        }

        private Truth TestAny(CelFrame frame, in CelValue range)
        {
            if (!loop.TryStart(frame, range, out var cursor, out var outcome))
                return frame.Settle(outcome);
            var outcomes = default(Outcomes);
            outcomes.Add(cursor.Missing);
            while (cursor.MoveNext(frame))
            {
                var holds = predicate.Test(frame);
                if (holds == _neutral)
                    continue;
                if (holds != Truth.Other)
                    return holds;
                outcomes.Add(loop.NotBool(frame.Other));
            }
            return outcomes.IsEmpty ? _neutral : frame.Settle(outcomes.Or(default));
        }
    }
}
