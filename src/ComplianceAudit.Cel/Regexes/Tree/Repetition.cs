namespace ComplianceAudit.Cel.Regexes.Tree;

/// <summary>How often something is repeated.</summary>
/// <param name="Least">Fewest times.</param>
/// <param name="Most">Most times; null without a limit.</param>
/// <param name="IsCounted">Whether it is written as numbers.</param>
/// <param name="IsLazy">Whether fewer times come before more.</param>
internal readonly record struct Repetition(int Least, int? Most, bool IsCounted, bool IsLazy)
{
    /// <summary>Limit of RE2, for one repetition and for those inside one another together.</summary>
    public const int Limit = 1000;

    /// <summary>Copies of what is repeated, written out.</summary>
    public int Copies => Math.Max(Most ?? Least, 1);
}
