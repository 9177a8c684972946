using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Files;

/// <summary>A path of the plan, or a pattern of paths as <see cref="PathPattern"/> reads them, from the root.</summary>
internal sealed class FilePattern
{
    private const string AnyDepth = "**";

    private FilePattern(string text, IReadOnlyList<string> parts) => (Text, Parts) = (text, parts);

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Names and patterns of names, from the root.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Whether it may stand for several paths.</summary>
    public bool IsMany => PathPattern.IsPattern(Text);

    /// <summary>The name of its source without the kind: the path without its first slash.</summary>
    public string SourceName => Text.TrimStart('/');

    public static FilePattern Of(string text) => new(text, text.Split('/', StringSplitOptions.RemoveEmptyEntries));

    public static bool IsAnyDepth(string part) => part == AnyDepth;
}
