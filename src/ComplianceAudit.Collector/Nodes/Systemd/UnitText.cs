namespace ComplianceAudit.Collector.Nodes.Systemd;

/// <summary>Reads a unit file into its assignments, as systemd.syntax(7) says.</summary>
/// <remarks>A line that is no assignment is skipped, as systemd does with a warning.</remarks>
internal static class UnitText
{
    public static IReadOnlyList<UnitSetting> Read(string file, string text)
    {
        var settings = new List<UnitSetting>();
        var section = "";
        foreach (var (line, number) in LogicalLines(text))
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                section = line[1..^1];
                continue;
            }

            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && section.Length > 0)
                settings.Add(new UnitSetting(section, line[..equals].TrimEnd(), line[(equals + 1)..].TrimStart(), file, number));
        }

        return settings;
    }

    /// <summary>Lines without comments; one that ends in a backslash goes on in the next that is no comment, with a space between.</summary>
    private static IEnumerable<(string Line, int Number)> LogicalLines(string text)
    {
        var begun = "";
        var first = 0;
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].TrimEnd('\r');
            if (line.TrimStart() is ['#' or ';', ..])
                continue;
            first = first == 0 ? at + 1 : first;
            var continues = EndsInContinuation(line);
            begun += continues ? line[..^1] + " " : line;
            if (continues && at + 1 < lines.Length)
                continue;
            if (begun.Trim() is { Length: > 0 } whole)
                yield return (whole, first);
            (begun, first) = ("", 0);
        }
    }

    private static bool EndsInContinuation(string line)
    {
        var backslashes = line.Length - line.TrimEnd('\\').Length;
        return backslashes % 2 == 1;
    }
}
