using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Reads <c>controls/*.yaml</c> of one pack.</summary>
internal sealed class ControlReader(IReadOnlyDictionary<string, Check> checks, IReadOnlyList<PackSection> sections, LoadDiagnostics diagnostics)
{
    private static readonly IReadOnlyList<string> Keys = ["section", "controls"];

    private static readonly IReadOnlyList<string> ControlKeys =
        ["id", "title", "level", "assessment", "severity", "checks", "question", "mappings", "departs"];

    private static readonly IReadOnlyList<string> CheckKeys = ["check", "with"];
    private static readonly IReadOnlyList<string> DepartureKeys = ["asks", "tests", "because", "effect"];
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    public IReadOnlyList<PackControl> Read(YamlFile file)
    {
        if (MapReader.Open(YamlTree.Read(file, diagnostics), "the document", Keys, diagnostics) is not { } reader)
            return [];
        var section = reader.RequiredText("section");
        if (section.Length > 0 && sections.All(known => known.Id != section))
            diagnostics.Add(LoadErrors.UnknownSection(reader.Value("section")!, section, sections.Select(known => known.Id)));
        reader.Required("controls");
        return [.. reader.List("controls").Select(control => ReadControl(control, section)).OfType<PackControl>()];
    }

    private PackControl? ReadControl(YamlValue value, string section)
    {
        if (MapReader.Open(value, "a control", ControlKeys, diagnostics) is not { } reader)
            return null;
        var id = reader.RequiredText("id");
        if (!_seen.TryAdd(id, value.File.Path))
            diagnostics.Add(LoadErrors.RepeatedId(value, "control", id, _seen[id]));
        var named = reader.List("checks");
        var used = named.Select(ReadCheck).OfType<ControlCheck>().ToList();
        var question = reader.OptionalText("question");
        if (named.Count == 0 && question.Length == 0)
            diagnostics.Add(LoadErrors.NothingAnswers(value, id));
        return new PackControl(
            id, reader.RequiredText("title"), section, int.Parse(reader.OneOf("level", "0", "1", "2"), CultureInfo.InvariantCulture),
            reader.OneOf("assessment", "automated", "manual"), reader.Value("severity") is null ? null : CheckReader.Words<Severity>(reader, "severity"),
            used, question, Mappings(reader), Departs(reader));
    }

    private ControlCheck? ReadCheck(YamlValue value)
    {
        if (MapReader.Open(value, "an entry of checks", CheckKeys, diagnostics) is not { } reader || reader.RequiredText("check") is not { Length: > 0 } id)
            return null;
        if (!checks.TryGetValue(id, out var check))
        {
            diagnostics.Add(LoadErrors.UnknownCheck(reader.Value("check")!, id, checks.Keys));
            return null;
        }

        return Instance(check, ParameterReader.Resolve(check, value, reader.Entries("with"), diagnostics));
    }

    /// <summary>A check under resolved parameters; two controls that resolve to the same share the instance.</summary>
    public static ControlCheck Instance(Check check, string parameters) => parameters == ParameterReader.Defaults(check)
        ? new ControlCheck(check.Id, check, parameters)
        : new ControlCheck($"{check.Id}@{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parameters)))[..8]}", check, parameters);

    private IReadOnlyList<string> Mappings(MapReader reader) =>
    [
        .. reader.Entries("mappings").SelectMany(entry => entry.Value switch
        {
            YamlList list => list.Elements.OfType<YamlText>().Select(text => $"{entry.Key.Value}: {text.Value}"),
            YamlText text => [$"{entry.Key.Value}: {text.Value}"],
            _ => NotAMapping(entry),
        }),
    ];

    private IEnumerable<string> NotAMapping(YamlEntry entry)
    {
        diagnostics.Add(LoadErrors.NotOfShape(entry.Value, entry.Key.Value, "a requirement or a list of them"));
        return [];
    }

    private Departure? Departs(MapReader reader) =>
        reader.Value("departs") is not null && MapReader.Open(reader.Value("departs"), "departs", DepartureKeys, diagnostics) is { } departs
            ? new Departure(departs.RequiredText("asks"), departs.RequiredText("tests"), departs.RequiredText("because"), departs.RequiredText("effect"))
            : null;
}
