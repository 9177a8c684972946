namespace ComplianceAudit.Cel.Regexes.Tree;

/// <summary>Parts one after the other; without any, the empty text.</summary>
internal sealed class SequenceNode(PatternNode[] parts) : PatternNode
{
    public PatternNode[] Parts => parts;

    public override bool IsNullable { get; } = parts.All(part => part.IsNullable);

    public override long Size { get; } = parts.Sum(part => part.Size);

    public override int Depth { get; } = 1 + parts.Select(part => part.Depth).DefaultIfEmpty().Max();

    public override int Repeats { get; } = parts.Select(part => part.Repeats).DefaultIfEmpty(1).Max();
}
