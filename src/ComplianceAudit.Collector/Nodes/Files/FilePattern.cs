namespace ComplianceAudit.Collector.Nodes.Files;

/// <summary>A path, or a pattern of paths: <c>*</c> stands for any characters within a name, <c>**</c> for any number of folders.</summary>
internal sealed class FilePattern
{
    private const string AnyDepth = "**";

    private FilePattern(string text, IReadOnlyList<string> parts) => (Text, Parts) = (text, parts);

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Names and patterns of names, from the root.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Whether it may stand for several paths.</summary>
    public bool IsMany => Parts.Any(IsPattern);

    /// <summary>The name of its source without the kind: the path without its first slash.</summary>
    public string SourceName => Text.TrimStart('/');

    public static FilePattern Of(string text) => new(text, text.Split('/', StringSplitOptions.RemoveEmptyEntries));

    public static bool IsPattern(string part) => part.Contains('*', StringComparison.Ordinal);

    public static bool IsAnyDepth(string part) => part == AnyDepth;

    /// <summary>Whether a name is one of those that a part stands for. Linear in both: the last star alone is tried again.</summary>
    public static bool Matches(string part, string name)
    {
        var (at, from, star, resume) = (0, 0, -1, 0);
        while (from < name.Length)
        {
            if (at < part.Length && part[at] == '*')
                (star, resume) = (at++, from);
            else if (at < part.Length && part[at] == name[from])
                (at, from) = (at + 1, from + 1);
            else if (star >= 0)
                (at, from) = (star + 1, ++resume);
            else
                return false;
        }

        return part[at..].All(c => c == '*');
    }
}
