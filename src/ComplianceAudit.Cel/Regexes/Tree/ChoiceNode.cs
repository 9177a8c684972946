namespace ComplianceAudit.Cel.Regexes.Tree;

/// <summary>One of several alternatives, an earlier one before a later.</summary>
internal sealed class ChoiceNode : PatternNode
{
    public ChoiceNode(PatternNode[] alternatives)
    {
        Alternatives = alternatives;
        foreach (var alternative in alternatives)
        {
            IsNullable |= alternative.IsNullable;
            Size += alternative.Size + 1;
            Depth = Math.Max(Depth, alternative.Depth + 1);
            Repeats = Math.Max(Repeats, alternative.Repeats);
        }
    }

    public PatternNode[] Alternatives { get; }

    public override bool IsNullable { get; }

    public override long Size { get; }

    public override int Depth { get; }

    public override int Repeats { get; } = 1;
}
