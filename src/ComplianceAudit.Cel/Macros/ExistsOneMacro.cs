using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Macros;

/// <summary>Whether the predicate holds for exactly one element. Errors are not absorbed; two that it holds for decide over unknowns.</summary>
internal sealed class ExistsOneMacro : PredicateMacro
{
    public override IReadOnlyList<string> Names { get; } = ["exists_one", "existsOne"];

    protected override PlanNode Plan(Loop loop, PlanNode predicate) => new Node(loop, predicate);

    private sealed class Node(Loop loop, PlanNode predicate) : PlanNode
    {
        public override CelValue Evaluate(CelFrame frame)
        {
            if (!loop.TryStart(frame, out var cursor, out var outcome))
                return outcome;
            var outcomes = default(Outcomes);
            outcomes.Add(cursor.Missing);
            var count = 0;
            while (cursor.MoveNext(frame))
            {
                var holds = predicate.Evaluate(frame);
                if (holds.IsTrue)
                    count++;
                else if (!holds.IsFalse && loop.NotBool(holds) is var problem)
                {
                    if (problem.Kind == CelKind.Error)
                        return problem;
                    outcomes.Add(problem);
                }
            }
            return count > 1 ? CelValue.False : outcomes.Or(CelValue.Of(count == 1));
        }
    }
}
