using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Fusion;

/// <summary>Fields read one after the other from a variable; their names lie together in the table of the program.</summary>
/// <param name="Root">Slot of a variable of the environment, or the complement of the slot of a macro's.</param>
/// <param name="First">Where the names begin.</param>
/// <param name="Count">Number of names, at least one.</param>
internal readonly record struct FieldPath(int Root, int First, int Count)
{
    /// <summary>Whether a path can begin with an operand.</summary>
    public static bool CanBegin(PlanNode operand) => operand is VariableNode or LocalNode or PathNode;

    /// <summary>The path that an operand and the name of one of its fields make; null when the operand is no path, or its names lie elsewhere.</summary>
    public static FieldPath? Of(PlanNode operand, int name) => operand switch
    {
        PathNode { Path: var path } when path.First + path.Count == name => path with { Count = path.Count + 1 },
        _ when RootOf(operand) is { } root => new FieldPath(root, name, 1),
        _ => null,
    };

    /// <summary>What a path that begins with a variable has for its root; null for any other node.</summary>
    public static int? RootOf(PlanNode node) => node switch
    {
        VariableNode variable => variable.Slot,
        LocalNode local => ~local.Slot,
        _ => null,
    };

    /// <summary>The value of a path's variable.</summary>
    public static ref readonly CelValue ValueOf(CelFrame frame, int root) => ref root >= 0 ? ref frame.Variables[root] : ref frame.Local(~root);

    /// <summary>The node of a document that the path leads to, or what <see cref="DocumentReader.Follow"/> answers when it leads to none.</summary>
    public int Follow(CelFrame frame, out DocumentReader reader)
    {
        return ValueOf(frame, Root).TryGetNode(out reader, out var node) ? Follow(frame, reader, node) : DocumentReader.NoMap;
    }

    /// <summary>The same where the variable is a node.</summary>
    public int Follow(CelFrame frame, DocumentReader reader, int node) => reader.Follow(node, new ReadOnlySpan<int>(frame.Names, First, Count));
}
