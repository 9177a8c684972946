using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Operators;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>path == constant</c>, <c>path != constant</c>, where both are of one type: a node for each, so that reading the value takes no call of its own.</summary>
internal sealed class PathEqualsConstant : NodeFusion<BinaryNode>
{
    protected override PlanNode? TryFuse(BinaryNode plain, PlanContext context)
    {
        if (plain is not { Operator: Equal or NotEqual, Left: PathNode path, Right: ConstantNode constant })
            return null;
        var wanted = plain.Operator is Equal;
        return constant.Value.Kind switch
        {
            CelKind.Bool => new BoolNode(path.Path, constant.Value.AsBool, wanted, plain),
            CelKind.Int => new IntNode(path.Path, constant.Value.AsInt, wanted, plain),
            CelKind.String when constant.Value.AsString.Length < Cost.CharactersInAStep => new StringNode(path.Path, constant.Value.AsString, wanted, plain),
            _ => null,
        };
    }

    private sealed class BoolNode(FieldPath path, bool constant, bool wanted, PlanNode plain) : FieldCondition(path, plain)
    {
        public override Truth TestFrom(CelFrame frame, DocumentReader reader, int node, (int Node, int Fields) from, out int reached)
        {
            reached = Follow(frame, reader, from, out _);
            return reached >= 0 && reader.KindOf(reached) == CelKind.Bool
                ? TruthOf(reader.BoolAt(reached) == constant == wanted)
                : TestPlain(frame, reader, node);
        }
    }

    private sealed class IntNode(FieldPath path, long constant, bool wanted, PlanNode plain) : FieldCondition(path, plain)
    {
        public override Truth TestFrom(CelFrame frame, DocumentReader reader, int node, (int Node, int Fields) from, out int reached)
        {
            reached = Follow(frame, reader, from, out _);
            return reached >= 0 && reader.KindOf(reached) == CelKind.Int
                ? TruthOf(reader.IntAt(reached) == constant == wanted)
                : TestPlain(frame, reader, node);
        }
    }

    private sealed class StringNode(FieldPath path, string constant, bool wanted, PlanNode plain) : FieldCondition(path, plain)
    {
        public override Truth TestFrom(CelFrame frame, DocumentReader reader, int node, (int Node, int Fields) from, out int reached)
        {
            reached = Follow(frame, reader, from, out _);
            return reached >= 0 && reader.KindOf(reached) == CelKind.String
                ? TruthOf(string.Equals(reader.StringAt(reached), constant, StringComparison.Ordinal) == wanted)
                : TestPlain(frame, reader, node);
        }
    }
}
