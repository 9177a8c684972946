namespace ComplianceAudit.Cel.Regexes;

/// <summary>Steps that a pattern takes. Matching is linear in the text, by a factor that grows with the pattern.</summary>
internal static class PatternCost
{
    /// <summary>Steps of a pattern that is no constant and so is compiled where it is used: about a tenth of a millisecond and up.</summary>
    public static int OfMaking(string pattern) => 50 + (PatternSize.Of(pattern) / 4);

    /// <summary>Steps of a match; none for a pattern of ordinary size, beyond those of the text.</summary>
    public static int OfMatching(Pattern pattern, string text) =>
        (int)Math.Min((long)text.Length * Math.Max(pattern.Size - 64, 0) / 128, int.MaxValue);
}
