namespace ComplianceAudit.Cel.Regexes.Tree;

/// <summary>Parts one after the other; without any, the empty text.</summary>
internal sealed class SequenceNode : PatternNode
{
    public SequenceNode(PatternNode[] parts)
    {
        Parts = parts;
        foreach (var part in parts)
        {
            IsNullable &= part.IsNullable;
            Size += part.Size;
            Depth = Math.Max(Depth, part.Depth + 1);
            Repeats = Math.Max(Repeats, part.Repeats);
        }
    }

    public PatternNode[] Parts { get; }

    public override bool IsNullable { get; } = true;

    public override long Size { get; }

    public override int Depth { get; } = 1;

    public override int Repeats { get; } = 1;
}
