namespace ComplianceAudit.Cel.Regexes.Tree;

/// <summary>A part, repeated.</summary>
internal sealed class RepetitionNode(PatternNode body, Repetition repetition) : PatternNode
{
    public PatternNode Body => body;

    public Repetition Repetition => repetition;

    public override bool IsNullable { get; } = repetition.Least == 0 || body.IsNullable;

    public override long Size { get; } = (body.Size + 2) * repetition.Copies;

    public override int Depth { get; } = 1 + body.Depth;

    public override int Repeats { get; } = repetition.Most == 0 ? 1 : body.Repeats * repetition.Copies;
}
