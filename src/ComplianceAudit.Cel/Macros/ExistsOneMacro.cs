using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Macros;

/// <summary>Whether the predicate holds for exactly one element. Errors are not absorbed; two that it holds for decide over unknowns.</summary>
internal sealed class ExistsOneMacro : PredicateMacro
{
    public override IReadOnlyList<string> Names { get; } = ["exists_one", "existsOne"];

    protected override PlanNode Plan(Loop loop, PlanNode predicate) => new Node(loop, predicate);

    private sealed class Node(Loop loop, PlanNode predicate) : ConditionNode
    {
        public override Truth Test(CelFrame frame)
        {
            if (!loop.TryStart(frame, out var cursor, out var outcome))
                return frame.Settle(outcome);
            var outcomes = default(Outcomes);
            outcomes.Add(cursor.Missing);
            var count = 0;
            while (cursor.MoveNext(frame))
            {
                var holds = predicate.Test(frame);
                if (holds == Truth.True)
                    count++;
                else if (holds == Truth.Other && loop.NotBool(frame.Other) is var problem)
                {
                    if (problem.Kind == CelKind.Error)
                        return frame.Settle(problem);
                    outcomes.Add(problem);
                }
            }
            if (count > 1)
                return Truth.False;
            return outcomes.IsEmpty ? TruthOf(count == 1) : frame.Settle(outcomes.Or(default));
        }
    }
}
