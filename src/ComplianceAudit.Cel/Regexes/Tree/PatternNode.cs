namespace ComplianceAudit.Cel.Regexes.Tree;

/// <summary>A part of a parsed pattern. Immutable.</summary>
internal abstract class PatternNode
{
    /// <summary>Whether it may match the empty text.</summary>
    public abstract bool IsNullable { get; }

    /// <summary>Instructions that it takes to match, with the counted repetitions written out.</summary>
    public abstract long Size { get; }

    /// <summary>Levels of nodes.</summary>
    public abstract int Depth { get; }

    /// <summary>How often counted repetitions, one inside the other, repeat their innermost part.</summary>
    public abstract int Repeats { get; }
}
