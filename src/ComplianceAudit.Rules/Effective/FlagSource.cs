using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Effective;

/// <summary>One place where a component's flags were seen: its process, the unit or manifest that starts it.</summary>
internal sealed class FlagSource
{
    /// <summary>Kinds of sources with flags, the one that decides first.</summary>
    public static readonly IReadOnlyList<string> Precedence = ["process", "systemdUnit", "embedded", "manifest", "staticPod"];

    private readonly Dictionary<string, List<CelValue>> _flags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CelValue>? _environment;

    private FlagSource(ResourceDocument document, int source, int flags)
    {
        Kind = FactText.Of(document, source, "kind");
        Place = FactText.PlaceOf(document, source);
        for (var index = 0; index < document.CountOf(flags); index++)
        {
            var entry = document.ChildAt(flags, index);
            var name = FactText.Of(document, entry, "name").Replace('_', '-');
            if (!_flags.TryGetValue(name, out var values))
                _flags[name] = values = [];
            values.Add(ValueOf(document, entry, "--" + name));
        }

        if (document.FieldOf(source, "environment") is >= 0 and var environment && document.KindOf(environment) == NodeKind.List)
            _environment = EnvironmentOf(document, environment);
    }

    /// <summary>process, systemdUnit, embedded, manifest or staticPod.</summary>
    public string Kind { get; }

    /// <summary>Where the flags were seen: <c>static pod kube-system/kube-apiserver-cp-1</c>.</summary>
    public string Place { get; }

    /// <summary>Whether the environment variables that configure the component were read here.</summary>
    public bool HasEnvironment => _environment is not null;

    /// <summary>The sources of a Component fact that give all their flags, the deciding one first. What is known in part decides nothing: what is missing might say otherwise.</summary>
    public static IReadOnlyList<FlagSource> Of(ResourceDocument document, IEnumerable<int> sources) =>
        [.. sources.Select(source => (Source: source, Flags: document.FieldOf(source, "flags"), Rank: RankOf(FactText.Of(document, source, "kind"))))
            .Where(entry => entry.Flags >= 0 && document.KindOf(entry.Flags) == NodeKind.List && entry.Rank < Precedence.Count && document.FieldOf(entry.Source, "problem") < 0)
            .OrderBy(entry => entry.Rank)
            .Select(entry => new FlagSource(document, entry.Source, entry.Flags))];

    /// <summary>Values of a flag in the order given; a value is unknown when it was redacted, or names a variable that only the container's environment resolves.</summary>
    public IReadOnlyList<CelValue> ValuesOf(string flag) => _flags.TryGetValue(flag, out var values) ? values : [];

    /// <summary>The value of an environment variable, or null when it is not set.</summary>
    public CelValue? Variable(string name) => _environment is not null && _environment.TryGetValue(name, out var value) ? value : null;

    private Dictionary<string, CelValue> EnvironmentOf(ResourceDocument document, int environment)
    {
        var variables = new Dictionary<string, CelValue>(StringComparer.Ordinal);
        for (var index = 0; index < document.CountOf(environment); index++)
        {
            var entry = document.ChildAt(environment, index);
            var name = FactText.Of(document, entry, "name");
            variables[name] = ValueOf(document, entry, name);
        }

        return variables;
    }

    private CelValue ValueOf(ResourceDocument document, int entry, string title)
    {
        var value = document.FieldOf(entry, "value");
        if (value < 0)
            return CelValue.Of("");
        if (document.KindOf(value) == NodeKind.Redacted)
            return EffectiveErrors.Redacted(title, Place).Value;
        if (document.KindOf(value) != NodeKind.Text)
            return CelValue.Of("");
        var text = document.TextAt(value);
        return text.Contains("$(", StringComparison.Ordinal) ? EffectiveErrors.FromEnvironment(title, text, Place).Value : CelValue.Of(text);
    }

    private static int RankOf(string kind) => Enumerable.Range(0, Precedence.Count).FirstOrDefault(i => Precedence[i] == kind, Precedence.Count);
}
