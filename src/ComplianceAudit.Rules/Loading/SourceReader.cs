using System.Text.RegularExpressions;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Reads the name of a source, alone or with the versions that a check accepts.</summary>
internal static partial class SourceReader
{
    /// <summary>Kinds of facts (DESIGN section 5).</summary>
    public static readonly IReadOnlyList<string> FactKinds = ["Certificate", "Cluster", "Component", "NodeFile", "NodeHost"];

    private static readonly IReadOnlyList<string> Keys = ["source", "versions"];

    /// <summary>Reads <c>pods</c> or <c>{source: cronjobs.batch, versions: [v1, v1beta1]}</c>; null after a diagnostic.</summary>
    public static SourceRead? Read(YamlValue value, LoadDiagnostics diagnostics)
    {
        IReadOnlyList<string> versions = [];
        var name = value;
        if (value is YamlMap map)
        {
            var reader = new MapReader(map, Keys, diagnostics);
            name = reader.Required("source");
            versions = reader.Texts("versions");
        }

        if (name is YamlText text && IsSource(text.Value))
            return new SourceRead(SourceName.Parse(text.Value), versions);
        if (name is not null)
            diagnostics.Add(LoadErrors.NotASource(name, name is YamlText found ? found.Value : name.Shape));
        return null;
    }

    public static bool IsSource(string text) => Resource().IsMatch(text) || FactKinds.Contains(text) || Component().IsMatch(text) || NodeFile().IsMatch(text);

    [GeneratedRegex(@"^[a-z][a-z0-9]*(\.[a-z0-9][a-z0-9.-]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Resource();

    [GeneratedRegex(@"^Component/[a-z0-9][a-z0-9-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Component();

    /// <summary>An absolute path without <c>.</c>, <c>..</c> and doubled slashes, so that one file has one name.</summary>
    [GeneratedRegex(@"^NodeFile(/(?!\.{1,2}(/|\z))[A-Za-z0-9._@+*-]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex NodeFile();
}
