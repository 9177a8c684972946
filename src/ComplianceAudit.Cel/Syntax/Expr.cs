namespace ComplianceAudit.Cel.Syntax;

/// <summary>A node of the syntax tree.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="depth">Levels of nodes from here down.</param>
internal abstract class Expr(Place place, int depth)
{
    public Place Place { get; } = place;

    public int Offset => Place.Offset;

    public int Depth { get; } = depth;

    /// <summary>Type of its value, once the tree is checked.</summary>
    public CelType Type { get; set; } = CelType.Dyn;

    /// <summary>How tightly its parts hold together: a level of <see cref="Precedence"/>.</summary>
    public virtual int Level => Precedence.Primary;

    /// <summary>Writes it so that it reads back as the same tree.</summary>
    public abstract void Write(ExpressionText text);

    /// <summary>The node in canonical form, in one line, with no parentheses but those it needs.</summary>
    public override string ToString() => ExpressionText.Of(this);

    protected static int Above(params ReadOnlySpan<Expr> children)
    {
        var deepest = 0;
        foreach (var child in children)
            deepest = Math.Max(deepest, child.Depth);
        return deepest + 1;
    }
}
