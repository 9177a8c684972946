using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Fusion;
using ComplianceAudit.Cel.Syntax;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Macros;

/// <summary>Each element transformed, or each for which the predicate holds: <c>range.map(x, t)</c>, <c>range.map(x, p, t)</c>.</summary>
internal class MapMacro : TransformMacro
{
    public override IReadOnlyList<string> Names { get; } = ["map"];

    protected override int Variables => 1;

    protected sealed override CelType ResultOf(MacroExpr call, in RangeTypes range, CelType transformation, Checker checker) => CelType.List(transformation);

    protected sealed override PlanNode Plan(Loop loop, PlanNode predicate, PlanNode transformation) => new Node(loop, predicate, transformation);

    private sealed class Node(Loop loop, PlanNode predicate, PlanNode transformation) : PlanNode
    {
        /// <summary>Where the transformation is a path below the element, read in place.</summary>
        private readonly FieldPath? _path = transformation is PathNode { Path: var path } && path.Root == ~loop.First && predicate is ConstantNode { Value.IsTrue: true } ? path : null;

        public override CelValue Evaluate(CelFrame frame) =>
            _path is { } path && loop.TryFollow(frame, out var reader, out var list) ? EvaluateDocument(frame, path, reader, list) : EvaluateAny(frame);

        private CelValue EvaluateDocument(CelFrame frame, in FieldPath path, DocumentReader reader, int list)
        {
            var count = reader.CountOf(list);
            if (!frame.SpendSize(MadeSize.OfList(count)))
                return loop.Exhausted(frame);
            var made = new CelValue[count];
            for (var i = 0; frame.Spend(loop.Steps) || loop.End(frame); i++)
            {
                if (i == made.Length)
                    break;
                var element = reader.ChildAt(list, i);
                var node = path.Follow(frame, reader, element);
                if (node >= 0)
                {
                    made[i] = CelValue.OfNode(reader, node);
                    continue;
                }
                frame.SetRoot(path.Root, reader, element);
                made[i] = transformation.Evaluate(frame);
                if (made[i].Kind == CelKind.Error)
                    return made[i];
            }
            return CelValue.OfList(made, made.Length, null);
        }

        private CelValue EvaluateAny(CelFrame frame)
        {
            if (!loop.TryStart(frame, out var cursor, out var outcome))
                return outcome;
            var made = new ListBuilder(cursor);
            while (cursor.MoveNext(frame))
            {
                var holds = predicate.Test(frame);
                if (holds == Truth.Other && !made.TryLack(loop.NotBool(frame.Other), out var error))
                    return error;
                if (holds != Truth.True)
                    continue;
                var value = transformation.Evaluate(frame);
                if (value.Kind == CelKind.Error)
                    return value;
                made.Add(frame, value);
            }
            return made.Build(frame, loop);
        }
    }
}
