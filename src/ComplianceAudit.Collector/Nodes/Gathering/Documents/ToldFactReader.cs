using System.Globalization;
using System.Text.Json;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering.Documents;

/// <summary>Takes the facts of one node and refuses what is none of its own. Names come from what a fact is about, so that no node can put one in another's place.</summary>
internal sealed class ToldFactReader(string node)
{
    private const int LongestPath = 4096;
    private const int LongestComponent = 63;

    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<ToldFact> _taken = [];
    private readonly List<string> _refusals = [];

    public IReadOnlyList<ToldFact> Taken => _taken;

    public IReadOnlyList<string> Refusals => _refusals;

    public void Take(JsonElement item)
    {
        var (kind, about) = (item.TextOf("kind"), item.TextOf("spec", "node"));
        if (about != node)
            _refusals.Add($"one is about node '{OneLine.Of(about)}'");
        else if (NameOf(kind, item) is not var (source, name))
            _refusals.Add($"one is of kind '{OneLine.Of(kind)}', or lacks what it is about");
        else
            Take(kind, source, name, item);
    }

    private void Take(string kind, SourceName source, string name, JsonElement item)
    {
        var before = _names.GetValueOrDefault(name);
        _names[name] = before + 1;
        if (before > 0 && kind != ComponentFacts.Kind)
            _refusals.Add($"{OneLine.Of(name)} is there twice");
        else
            _taken.Add(new ToldFact(source, before == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}.{before + 1}"), item.GetProperty("spec").Clone()));
    }

    private (SourceName Source, string Name)? NameOf(string kind, JsonElement item)
    {
        var (component, path) = (item.TextOf("spec", "component"), item.TextOf("spec", "path"));
        return kind switch
        {
            ComponentFacts.Kind when IsComponent(component) => (ComponentFacts.SourceOf(component), $"{component}.{node}"),
            NodeKinds.File when IsPath(path) => (new SourceName(kind, "", path[1..]), $"{node}:{path}"),
            NodeKinds.Host => (new SourceName(kind), node),
            NodeKinds.Certificate when path.Length is > 0 and <= LongestPath && item.NumberOf("spec", "position") is >= 0 and var position =>
                (new SourceName(kind), string.Create(CultureInfo.InvariantCulture, $"{node}:{path}#{position}")),
            _ => null,
        };
    }

    private static bool IsComponent(string name) => name.Length is > 0 and <= LongestComponent && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsPath(string path) => path.Length is > 1 and <= LongestPath && path[0] == '/' && !path.Any(char.IsControl);
}
