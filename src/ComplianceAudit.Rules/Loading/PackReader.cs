using System.Globalization;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Reads <c>pack.yaml</c>; its controls come from <see cref="ControlReader"/>.</summary>
internal static class PackReader
{
    private static readonly IReadOnlyList<string> Keys =
        ["id", "title", "version", "extends", "publisher", "source", "recommendations", "kubernetes", "distributions", "chosen", "sections"];

    private static readonly IReadOnlyList<string> KubernetesKeys = ["from", "to"];
    private static readonly IReadOnlyList<string> SectionKeys = ["id", "title"];

    /// <summary>The pack without controls and digest, and the pack it extends; null when the file holds no mapping.</summary>
    public static (RulePack Pack, YamlText? Extends)? Read(YamlFile file, LoadDiagnostics diagnostics)
    {
        if (MapReader.Open(YamlTree.Read(file, diagnostics), "the document", Keys, diagnostics) is not { } reader)
            return null;

        var folders = file.Path.Split('/');
        var id = InFolder(reader, "id", "the pack's id", folders[^3], diagnostics);
        var title = reader.RequiredText("title");
        var version = InFolder(reader, "version", "the pack's version", folders[^2], diagnostics);
        var (from, to) = Kubernetes(reader, diagnostics);
        var pack = new RulePack(
            id, version, title, reader.RequiredText("publisher"), reader.RequiredText("source"), Recommendations(reader, diagnostics),
            from, to, reader.Texts("distributions"), Sections(reader, diagnostics), [], "", file.Path)
        {
            IsChosenByNameOnly = reader.Value("chosen") is not null && reader.OneOf("chosen", "byName") == "byName",
        };
        return (pack, reader.Value("extends") as YamlText);
    }

    private static string InFolder(MapReader reader, string key, string what, string folder, LoadDiagnostics diagnostics)
    {
        var text = reader.RequiredText(key);
        if (text.Length > 0 && text != folder)
            diagnostics.Add(LoadErrors.FolderIsNotId(reader.Value(key)!, what, text, folder));
        return text;
    }

    private static (string From, string To) Kubernetes(MapReader reader, LoadDiagnostics diagnostics)
    {
        if (reader.Value("kubernetes") is null || MapReader.Open(reader.Value("kubernetes"), "kubernetes", KubernetesKeys, diagnostics) is not { } range)
            return ("", "");
        foreach (var key in KubernetesKeys)
        {
            if (range.OptionalText(key) is { Length: > 0 } text && MinorVersion.Parse(text) is null)
                diagnostics.Add(LoadErrors.NotAVersion(range.Value(key)!, text));
        }

        return (range.OptionalText("from"), range.OptionalText("to"));
    }

    private static int Recommendations(MapReader reader, LoadDiagnostics diagnostics)
    {
        var text = reader.RequiredText("recommendations");
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || text.Length == 0)
            return count;
        diagnostics.Add(LoadErrors.NotANumber(reader.Value("recommendations")!, "recommendations", text));
        return 0;
    }

    private static IReadOnlyList<PackSection> Sections(MapReader reader, LoadDiagnostics diagnostics) =>
    [
        .. reader.List("sections")
            .Select(section => MapReader.Open(section, "a section", SectionKeys, diagnostics))
            .OfType<MapReader>()
            .Select(section => new PackSection(section.RequiredText("id"), section.RequiredText("title"))),
    ];
}
