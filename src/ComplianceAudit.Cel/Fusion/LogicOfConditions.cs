using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary>
/// <c>condition &amp;&amp; condition</c>, <c>condition || condition</c> about one variable. Where a term's path goes on from that of the term before, as in
/// <c>!has(x.a) || !has(x.a.b) || x.a.b == 1</c>, the fields are followed once.
/// </summary>
internal sealed class LogicOfConditions : NodeFusion<LogicNode>
{
    protected override PlanNode? TryFuse(LogicNode plain, PlanContext context)
    {
        if (plain.Terms[0] is not PathCondition { Root: var root } || !Array.TrueForAll(plain.Terms, term => term is PathCondition condition && condition.Root == root))
            return null;
        var terms = Array.ConvertAll(plain.Terms, term => (PathCondition)term);
        var shared = new int[terms.Length];
        for (var i = 1; i < terms.Length; i++)
        {
            if (terms[i - 1].Path is { } before && terms[i].Path is { } path && context.GoesOn(path, before))
                shared[i] = before.Count;
        }
        return new Node(terms, shared, Guards.Of(terms, plain.IsAnd ? Truth.False : Truth.True, context), plain);
    }

    private sealed class Node(PathCondition[] terms, int[] shared, Guards? guards, LogicNode plain) : PathCondition(terms[0].Root)
    {
        private readonly PathCondition[] _terms = terms;
        private readonly int[] _shared = shared;
        private readonly Truth _neutral = TruthOf(plain.IsAnd);
        private readonly Truth _decisive = TruthOf(!plain.IsAnd);

        public override FieldPath? Path => null;

        protected override PlanNode Plain => plain;

        public override Truth TestFrom(CelFrame frame, DocumentReader reader, int node, (int Node, int Fields) from, out int reached)
        {
            var terms = _terms;
            var first = 0;
            reached = DocumentReader.NoMap;
            if (guards is not null)
            {
                reached = guards.Follow(frame, reader, node, out var isDecided);
                if (isDecided)
                    return _decisive;
                first = reached >= 0 ? guards.Count : 0;
            }
            for (var i = first; i < terms.Length; i++)
            {
                var fields = reached >= 0 ? _shared[i] : 0;
                var truth = terms[i].TestFrom(frame, reader, node, fields > 0 ? (reached, fields) : (node, 0), out reached);
                if (truth != _neutral)
                    return truth == Truth.Other ? TestRest(frame, reader, node, i) : truth;
            }
            return _neutral;
        }

        private Truth TestRest(CelFrame frame, DocumentReader reader, int node, int at)
        {
            frame.SetRoot(Root, reader, node);
            return plain.TestRest(frame, at);
        }
    }
}
