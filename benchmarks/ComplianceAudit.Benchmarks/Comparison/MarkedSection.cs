namespace ComplianceAudit.Benchmarks.Comparison;

/// <summary>The part of a text that a program writes.</summary>
internal static class MarkedSection
{
    public const string Begin = "<!-- written by ./run: begin -->\n";
    public const string End = "<!-- written by ./run: end -->\n";

    /// <summary>The text with other content between the marks.</summary>
    /// <exception cref="InvalidDataException">The marks are not there.</exception>
    public static string Replace(string text, string content)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new InvalidDataException($"The lines '{Begin.Trim()}' and '{End.Trim()}' must stand in the file, in this order.");
        return string.Concat(text.AsSpan(0, begin + Begin.Length), content, text.AsSpan(end));
    }
}
