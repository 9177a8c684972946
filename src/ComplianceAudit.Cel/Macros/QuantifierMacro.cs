using ComplianceAudit.Cel.Evaluation;

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

        public override Truth Test(CelFrame frame)
        {
            if (!loop.TryStart(frame, out var cursor, out var outcome))
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
