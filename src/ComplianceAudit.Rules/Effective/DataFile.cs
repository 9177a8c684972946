using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Effective;

/// <summary>Opens the data files that are built into this library; a mistake in one is a defect of ours.</summary>
internal static class DataFile
{
    private const string Prefix = "Effective/";

    /// <summary>Names of the data files about components.</summary>
    public static IEnumerable<string> Components => typeof(DataFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix + "components/", StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..]);

    public static (MapReader Root, LoadDiagnostics Diagnostics) Open(string name, IReadOnlyList<string> keys)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(Prefix + name) ?? throw new InvalidDataException($"there is no data file '{name}'");
        using var reader = new StreamReader(stream);
        var diagnostics = new LoadDiagnostics();
        var root = MapReader.Open(YamlTree.Read(new YamlFile(name + ".yaml", reader.ReadToEnd()), diagnostics), "the document", keys, diagnostics);
        return root is null ? throw new InvalidDataException(string.Join('\n', diagnostics.Ordered)) : (root, diagnostics);
    }

    public static void Close(LoadDiagnostics diagnostics)
    {
        if (diagnostics.Count > 0)
            throw new InvalidDataException(string.Join('\n', diagnostics.Ordered));
    }

    /// <summary>The version that a key holds, or null when it is absent.</summary>
    public static MinorVersion? VersionOf(MapReader reader, string key) => reader.OptionalText(key) is { Length: > 0 } text ? VersionOf(text) : null;

    public static MinorVersion VersionOf(string text) => MinorVersion.Parse(text) ?? throw new InvalidDataException($"'{text}' is no version");
}
