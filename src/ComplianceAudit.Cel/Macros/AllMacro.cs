using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Macros;

/// <summary>Whether the predicate holds for every element. One that it does not hold for decides, whatever else is unknown or an error.</summary>
internal sealed class AllMacro : PredicateMacro
{
    public override IReadOnlyList<string> Names { get; } = ["all"];

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
                if (holds.IsFalse)
                    return holds;
                if (!holds.IsTrue)
                    outcomes.Add(loop.NotBool(holds));
            }
            return outcomes.Or(CelValue.True);
        }
    }
}
