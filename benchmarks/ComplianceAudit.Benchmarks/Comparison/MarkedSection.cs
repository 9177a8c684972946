namespace ComplianceAudit.Benchmarks.Comparison;

/// <summary>The part of a text that a program writes.</summary>
/// <param name="program">Name of the script that writes it, such as <c>run</c>.</param>
internal sealed class MarkedSection(string program)
{
    public string Begin { get; } = $"<!-- written by ./{program}: begin -->\n";

    public string End { get; } = $"<!-- written by ./{program}: end -->\n";

    /// <summary>The text with other content between the marks.</summary>
    /// <exception cref="InvalidDataException">The marks are not there.</exception>
    public string Replace(string text, string content)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
            throw new InvalidDataException($"The lines '{Begin.Trim()}' and '{End.Trim()}' must stand in the file, in this order.");
        return string.Concat(text.AsSpan(0, begin + Begin.Length), content, text.AsSpan(end));
    }

    /// <summary>Renews the section in the README of a folder, and shows it.</summary>
    public void Write(string folder, string content)
    {
        var readme = Path.Combine(folder, "README.md");
        File.WriteAllText(readme, Replace(File.ReadAllText(readme), content));
        Console.Write(content);
    }
}
