using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Functions.Standard;
using ComplianceAudit.Cel.Macros;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>range.filter(x, predicate).size()</c>: the elements are counted, and no list is made of them.</summary>
internal sealed class SizeOfFilter : NodeFusion<CallNode>
{
    protected override PlanNode? TryFuse(CallNode plain, PlanContext context) =>
        plain is { Functions: [Size], Arguments: [FilterMacro.Node filter] } ? new Node(filter, plain) : null;

    private sealed class Node(FilterMacro.Node filter, CallNode plain) : PlanNode
    {
        public override CelValue Evaluate(CelFrame frame)
        {
            var range = filter.Loop.Range.Evaluate(frame);
            if (range.Kind != CelKind.List || range.Missing is not null)
                return plain.Invoke(frame, [filter.EvaluateAny(frame, range)]);
            var count = 0;
            var outcomes = default(Outcomes);
            for (var i = 0; filter.TryTest(frame, range, i, out var holds); i++)
            {
                if (holds == Truth.True)
                    count++;
                else if (holds == Truth.Other && AddUnknown(frame, ref outcomes) is { } error)
                    return error;
            }
            if (!frame.Spend(1 + count))
                return plain.Exhausted(frame);
            return outcomes.Or(CelValue.Of((long)count));
        }

        /// <summary>Notes that an element may or may not count; the outcome when it is an error, which ends the filter.</summary>
        private CelValue? AddUnknown(CelFrame frame, ref Outcomes outcomes)
        {
            var outcome = filter.Loop.NotBool(frame.Other);
            outcomes.Add(outcome);
            return outcome.Kind == CelKind.Error ? outcome : null;
        }
    }
}
