using System.Text;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Finds the files of one folder that is laid out like <c>rulepacks/</c>, in ordinal order.</summary>
internal sealed class RuleFolder(string path, LoadDiagnostics diagnostics)
{
    private const long MaximumFileSize = 1024 * 1024;

    public string Path { get; } = path;

    public IReadOnlyList<YamlFile> Checks => Read("checks/*/*/check.yaml");

    public IReadOnlyList<YamlFile> Functions => Read("functions/*.yaml");

    public IReadOnlyList<YamlFile> Packs => Read("packs/*/*/pack.yaml");

    public IReadOnlyList<YamlFile> ControlsOf(YamlFile pack) =>
        Read($"{System.IO.Path.GetRelativePath(Path, System.IO.Path.GetDirectoryName(pack.Path)!).Replace('\\', '/')}/controls/*.yaml");

    /// <summary>Whether the folder is there; a diagnostic when not.</summary>
    public bool Exists()
    {
        if (Directory.Exists(Path))
            return true;
        diagnostics.Add(LoadErrors.NoFolder(Path));
        return false;
    }

    /// <summary>Paths that match a pattern of segments, each a name or with an asterisk.</summary>
    public static IReadOnlyList<string> Find(string folder, string pattern)
    {
        IEnumerable<string> found = [folder];
        var segments = pattern.Split('/');
        foreach (var segment in segments[..^1])
            found = found.SelectMany(at => Directory.Exists(at) ? Directory.EnumerateDirectories(at, segment) : []);
        return [.. found.SelectMany(at => Directory.Exists(at) ? Directory.EnumerateFiles(at, segments[^1]) : []).Order(StringComparer.Ordinal)];
    }

    private List<YamlFile> Read(string pattern)
    {
        var files = new List<YamlFile>();
        foreach (var path in Find(Path, pattern))
        {
            if (new FileInfo(path).Length is var size && size > MaximumFileSize)
                diagnostics.Add(LoadErrors.TooLarge(path, size, MaximumFileSize));
            else
                files.Add(new YamlFile(path, File.ReadAllText(path, Encoding.UTF8)));
        }

        return files;
    }
}
