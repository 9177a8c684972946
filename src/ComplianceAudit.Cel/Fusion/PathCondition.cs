using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Fusion;

/// <summary>A condition about what lies below one variable: it can be tested of a node of a document that is not yet the variable's value.</summary>
/// <param name="root">Slot of a variable of the environment, or the complement of the slot of a macro's.</param>
internal abstract class PathCondition(int root) : ConditionNode
{
    public int Root { get; } = root;

    /// <summary>The path that the condition follows first; null when it follows several.</summary>
    public abstract FieldPath? Path { get; }

    /// <summary>The same without the fusion.</summary>
    protected abstract PlanNode Plain { get; }

    public sealed override Truth Test(CelFrame frame) =>
        FieldPath.ValueOf(frame, Root).TryGetNode(out var reader, out var node) ? TestOf(frame, reader, node) : Plain.Test(frame);

    /// <summary>Tests where the variable is a node.</summary>
    public Truth TestOf(CelFrame frame, DocumentReader reader, int node) => TestFrom(frame, reader, node, (node, 0), out _);

    /// <summary>Tests where the variable is a node, and the first fields of the path are followed already.</summary>
    /// <param name="frame">The evaluation.</param>
    /// <param name="reader">The document.</param>
    /// <param name="node">The variable's node.</param>
    /// <param name="from">The node that the first fields lead to, and how many they are.</param>
    /// <param name="reached">The node at the end of the path; below zero when there is none.</param>
    public abstract Truth TestFrom(CelFrame frame, DocumentReader reader, int node, (int Node, int Fields) from, out int reached);

    /// <summary>Leaves what cannot be told in place to the nodes that this one stands for.</summary>
    protected Truth TestPlain(CelFrame frame, DocumentReader reader, int node)
    {
        frame.SetRoot(Root, reader, node);
        return Plain.Test(frame);
    }
}
