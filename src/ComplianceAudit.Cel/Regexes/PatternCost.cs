namespace ComplianceAudit.Cel.Regexes;

/// <summary>Steps that a pattern takes. Searching is linear in the text, by a factor that grows with the pattern.</summary>
internal static class PatternCost
{
    /// <summary>Instructions that a search looks at in the time of a step.</summary>
    private const int InstructionsInAStep = 32;

    /// <summary>Ranges of classes that are read and put in order in the time of a step.</summary>
    private const int RangesInAStep = 8;

    /// <summary>So few instructions for each character cost little even where the automaton has no room for its states.</summary>
    private const int Ordinary = 16;

    /// <summary>Steps of parsing a pattern that is no constant.</summary>
    public static int OfParsing(string pattern) => 10 + pattern.Length;

    /// <summary>Steps of preparing a pattern that is no constant for its first search.</summary>
    public static int OfPreparing(Pattern pattern) => pattern.Size + (pattern.Ranges / RangesInAStep);

    /// <summary>Steps of asking for a match, beyond those of the text: none for a pattern of ordinary size, whose automaton has few states.</summary>
    public static int OfMatching(Pattern pattern, string text) => OfWork((long)text.Length * Math.Max(pattern.Size - pattern.Prefix - Ordinary, 0));

    /// <summary>Most steps of finding one match, beyond those of the text.</summary>
    public static int OfFinding(Pattern pattern, string text) => OfWork((long)text.Length * pattern.Size);

    public static int OfWork(long instructions) => (int)Math.Min(instructions / InstructionsInAStep, int.MaxValue / 4);
}
