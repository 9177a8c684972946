using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Macros;

/// <summary>Whether the predicate holds for any element. One that it holds for decides, whatever else is unknown or an error.</summary>
internal sealed class ExistsMacro : PredicateMacro
{
    public override IReadOnlyList<string> Names { get; } = ["exists"];

    protected override PlanNode Plan(Loop loop, PlanNode predicate) => new Node(loop, predicate);

    private sealed class Node(Loop loop, PlanNode predicate) : PlanNode
    {
        public override CelValue Evaluate(CelFrame frame)
        {
            if (!loop.TryStart(frame, out var cursor, out var outcome))
                return outcome;
            var outcomes = default(Outcomes);
            outcomes.Add(cursor.Missing);
            while (cursor.MoveNext(frame))
            {
                var holds = predicate.Evaluate(frame);
                if (holds.IsTrue)
                    return holds;
                if (!holds.IsFalse)
                    outcomes.Add(loop.NotBool(holds));
            }
            return outcomes.Or(CelValue.False);
        }
    }
}
