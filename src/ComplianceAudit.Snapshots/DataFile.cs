using System.Reflection;

namespace ComplianceAudit.Snapshots;

/// <summary>The lists that ship inside the program, as lines without comments.</summary>
internal static class DataFile
{
    /// <summary>Reads a file that lies under a <c>Data</c> folder of the project.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException("not embedded", name);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.StartsWith('#'))];
    }
}
