using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Loading;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Effective;

/// <summary>A Component fact, taken apart once: its flags, its files, what its kubelet says it runs with, and the values worked out so far. Thread-safe.</summary>
internal sealed class ComponentView
{
    private static readonly ConditionalWeakTable<ResourceReader, ComponentView> Views = [];
    private readonly ConcurrentDictionary<string, EffectiveValue> _values = new(StringComparer.Ordinal);

    private ComponentView(ResourceReader fact)
    {
        var document = fact.Document;
        var list = document.Find("spec", "sources");
        var sources = list < 0 || document.KindOf(list) != NodeKind.List ? [] : Enumerable.Range(0, document.CountOf(list)).Select(index => document.ChildAt(list, index)).ToList();
        (Label, Component, VersionText) = (fact.Label, document.TextOf("spec", "component"), document.TextOf("spec", "version"));
        Version = MinorVersion.Parse(VersionText);
        FlagSources = FlagSource.Of(document, sources);
        Files = new ComponentFiles(fact, sources, Flags);
        foreach (var source in sources.Where(source => FactText.Of(document, source, "kind") == "configz" && fact.FieldOf(source, "content") >= 0))
            (Configz, ConfigzPlace) = (CelValue.OfNode(fact, fact.FieldOf(source, "content")), FactText.PlaceOf(document, source));
        UnreadFlags = string.Join("; ", sources
            .Where(source => FlagSource.Precedence.Contains(FactText.Of(document, source, "kind")) && FactText.Of(document, source, "problem").Length > 0)
            .Select(source => $"the flags of {FactText.PlaceOf(document, source)} are not known: {FactText.Of(document, source, "problem")}"));
    }

    /// <summary>Name of the fact in messages.</summary>
    public string Label { get; }

    public string Component { get; }

    public string VersionText { get; }

    /// <summary>Version of the component; null when it is not known.</summary>
    public MinorVersion? Version { get; }

    /// <summary>Where flags were seen, the deciding place first.</summary>
    public IReadOnlyList<FlagSource> FlagSources { get; }

    /// <summary>The flags that decide; null when none were read.</summary>
    public FlagSource? Flags => FlagSources.Count > 0 ? FlagSources[0] : null;

    public ComponentFiles Files { get; }

    /// <summary>The configuration that the kubelet says it runs with; null when it was not asked.</summary>
    public CelValue? Configz { get; }

    public string ConfigzPlace { get; } = "";

    /// <summary>Which sources' flags could not be read, and why; empty for none.</summary>
    public string UnreadFlags { get; }

    public static ComponentView Of(ResourceReader component) => Views.GetValue(component, fact => new ComponentView(fact));

    /// <summary>The value of a setting, worked out when it is first asked for.</summary>
    public EffectiveValue ValueOf(string setting, Func<string, EffectiveValue> make) => _values.GetOrAdd(setting, make);
}
