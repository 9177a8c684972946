namespace ComplianceAudit.Cel.Regexes;

/// <summary>A match and what its groups took.</summary>
/// <param name="Start">Offset of its first unit.</param>
/// <param name="End">Offset behind its last unit.</param>
/// <param name="Marks">Offsets of the start and the end of each group from 1 on, -1 where it took no part; null when they were not asked for.</param>
internal readonly record struct PatternMatch(int Start, int End, int[]? Marks)
{
    /// <summary>Groups whose text is kept: as many as a replacement can refer to.</summary>
    public const int MaxGroups = 9;

    /// <summary>Text of a group, the whole match being number 0; empty when it took no part.</summary>
    public ReadOnlySpan<char> Group(string text, int number)
    {
        if (number == 0)
            return text.AsSpan()[Start..End];
        var (start, end) = (Marks![(2 * number) - 2], Marks[(2 * number) - 1]);
        return end < 0 ? [] : text.AsSpan()[start..end];
    }
}
