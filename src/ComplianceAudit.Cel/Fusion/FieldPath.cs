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
        VariableNode variable => new FieldPath(variable.Slot, name, 1),
        LocalNode local => new FieldPath(~local.Slot, name, 1),
        PathNode { Path: var path } when path.First + path.Count == name => path with { Count = path.Count + 1 },
        _ => null,
    };

    /// <summary>The node of a document that the path leads to, or what <see cref="DocumentReader.Follow"/> answers when it leads to none.</summary>
    public int Follow(CelFrame frame, out DocumentReader reader)
    {
        ref readonly var root = ref Root >= 0 ? ref frame.Variables[Root] : ref frame.Local(~Root);
        return root.TryGetNode(out reader, out var node) ? reader.Follow(node, new ReadOnlySpan<int>(frame.Names, First, Count)) : DocumentReader.NoMap;
    }

    /// <summary>Whether the document lacks the last field and only that one.</summary>
    public bool IsAbsence(int followed) => followed == -Count;
}
