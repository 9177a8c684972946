using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ComplianceAudit.Cel.Regexes;

/// <summary>Patterns that are no constants of their program, kept for the next time: most come from a parameter and are the same for every resource.</summary>
internal static class PatternCache
{
    private const int MaxPatterns = 64;

    /// <summary>Larger ones hold too much memory for what may be hostile.</summary>
    private const int MaxCost = 500;

    private static readonly ConcurrentDictionary<string, Pattern> Patterns = new(StringComparer.Ordinal);

    public static bool TryGet(string text, [NotNullWhen(true)] out Pattern? pattern, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        if (Patterns.TryGetValue(text, out pattern))
            return true;
        if (!Pattern.TryMake(text, out pattern, out problem))
            return false;
        if (Patterns.Count >= MaxPatterns)
            Patterns.Clear();
        if (PatternCost.OfPreparing(pattern) <= MaxCost)
            Patterns[text] = pattern;
        return true;
    }
}
