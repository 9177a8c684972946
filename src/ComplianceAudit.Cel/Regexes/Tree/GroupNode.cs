namespace ComplianceAudit.Cel.Regexes.Tree;

/// <summary>A part whose text is wanted by its number.</summary>
internal sealed class GroupNode(PatternNode body, int number) : PatternNode
{
    public PatternNode Body => body;

    public int Number => number;

    public override bool IsNullable => body.IsNullable;

    public override long Size { get; } = body.Size + 2;

    public override int Depth { get; } = body.Depth + 1;

    public override int Repeats => body.Repeats;
}
