namespace ComplianceAudit.Rules.Loading;

/// <summary>The text of a file and the path that messages name it by.</summary>
internal sealed class YamlFile(string path, string text)
{
    private readonly string[] _lines = text.Split('\n');

    public string Path { get; } = path.Replace('\\', '/');

    public string Text { get; } = text;

    /// <summary>Name of the folder that holds the file.</summary>
    public string Folder => Path.Split('/') is [.., var folder, _] ? folder : "";

    /// <summary>The line with a caret under the column; empty when the file has no such line.</summary>
    public string Excerpt(int line, int column)
    {
        if (line < 1 || line > _lines.Length || _lines[line - 1].TrimEnd('\r') is not { Length: > 0 } shown)
            return "";
        return $"  | {shown}\n  | {new string('.', Math.Max(0, column - 1))}^";
    }
}
