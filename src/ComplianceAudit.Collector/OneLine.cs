namespace ComplianceAudit.Collector;

/// <summary>Text from a server, for a message: one line without control characters, of bounded length.</summary>
internal static class OneLine
{
    private const int MostCharacters = 500;

    public static string Of(string text) =>
        string.Create(Math.Min(text.Length, MostCharacters), text, (line, from) =>
        {
            for (var at = 0; at < line.Length; at++)
                line[at] = char.IsControl(from[at]) ? ' ' : from[at];
        });
}
