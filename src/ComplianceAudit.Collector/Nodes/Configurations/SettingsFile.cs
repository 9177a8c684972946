using System.Reflection;

namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>The lists of settings that ship inside the program, as lines without comments.</summary>
internal static class SettingsFile
{
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException("not embedded", name);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.StartsWith('#'))];
    }

    public static FileUse UseOf(string word) => Enum.Parse<FileUse>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
