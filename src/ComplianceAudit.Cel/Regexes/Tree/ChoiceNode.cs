namespace ComplianceAudit.Cel.Regexes.Tree;

/// <summary>One of several alternatives, an earlier one before a later.</summary>
internal sealed class ChoiceNode(PatternNode[] alternatives) : PatternNode
{
    public PatternNode[] Alternatives => alternatives;

    public override bool IsNullable { get; } = alternatives.Any(alternative => alternative.IsNullable);

    public override long Size { get; } = alternatives.Sum(alternative => alternative.Size + 1);

    public override int Depth { get; } = 1 + alternatives.Max(alternative => alternative.Depth);

    public override int Repeats { get; } = alternatives.Max(alternative => alternative.Repeats);
}
