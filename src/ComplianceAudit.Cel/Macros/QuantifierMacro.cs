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
            var range = loop.Range.Evaluate(frame);
            var isOfDocument = loop.Second < 0 && range.Kind == CelKind.List && range.TryGetNode(out _, out _);
            return isOfDocument ? TestDocument(frame, range) : TestAny(frame, range);
        }

        /// <summary>Over a list of a document, which lacks nothing.</summary>
        private Truth TestDocument(CelFrame frame, in CelValue list)
        {
            list.TryGetNode(out var reader, out var node);
            var count = reader.CountOf(node);
            var outcomes = default(Outcomes);
            for (var i = 0; frame.Spend(loop.Steps) || loop.End(frame); i++)
            {
                if (i >= count)
                    return outcomes.IsEmpty ? _neutral : frame.Settle(outcomes.Or(default));
                frame.SetLocal(loop.First, CelValue.OfElement(reader, reader.ChildAt(node, i)));
                var holds = predicate.Test(frame);
                if (holds == _neutral)
                    continue;
                if (holds != Truth.Other)
                    return holds;
                outcomes.Add(loop.NotBool(frame.Other));
            }
            return _neutral;
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
