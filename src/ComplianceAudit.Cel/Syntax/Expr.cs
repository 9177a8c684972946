namespace ComplianceAudit.Cel.Syntax;

/// <summary>A node of the syntax tree.</summary>
/// <param name="offset">What diagnostics about the node point at.</param>
/// <param name="depth">Levels of nodes from here down.</param>
internal abstract class Expr(int offset, int depth)
{
    public int Offset { get; } = offset;

    public int Depth { get; } = depth;

    protected static int Above(params ReadOnlySpan<Expr?> children)
    {
        var deepest = 0;
        foreach (var child in children)
            deepest = Math.Max(deepest, child?.Depth ?? 0);
        return deepest + 1;
    }
}
