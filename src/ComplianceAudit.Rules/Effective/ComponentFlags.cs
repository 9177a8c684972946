using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Effective;

/// <summary>The flags of a Component fact as its deciding source gives them: the process where it was seen, else the unit, else the static pod.</summary>
internal sealed class ComponentFlags
{
    private static readonly IReadOnlyList<string> Precedence = ["process", "systemdUnit", "staticPod"];
    private readonly ResourceDocument _document;
    private readonly int _flags;

    private ComponentFlags(ResourceDocument document, int flags, string place) => (_document, _flags, Place) = (document, flags, place);

    /// <summary>Where the flags were seen: <c>static pod kube-system/kube-apiserver-cp-1</c>.</summary>
    public string Place { get; }

    /// <summary>The flags, or null when no source's were read.</summary>
    public static ComponentFlags? Of(ResourceReader component)
    {
        var document = component.Document;
        var sources = document.Find("spec", "sources");
        if (sources < 0 || document.KindOf(sources) != NodeKind.List)
            return null;
        return Enumerable.Range(0, document.CountOf(sources))
            .Select(index => document.ChildAt(sources, index))
            .Where(source => document.FieldOf(source, "flags") is >= 0 and var flags && document.KindOf(flags) == NodeKind.List)
            .OrderBy(source => Rank(TextOf(document, source, "kind")))
            .Select(source => new ComponentFlags(document, document.FieldOf(source, "flags"), PlaceOf(document, source)))
            .FirstOrDefault();
    }

    /// <summary>Values of a flag in the order given; a value is unknown when it was redacted, or names a variable that only the container's environment resolves.</summary>
    public IReadOnlyList<CelValue> ValuesOf(string flag)
    {
        var values = new List<CelValue>();
        for (var index = 0; _flags >= 0 && index < _document.CountOf(_flags); index++)
        {
            var entry = _document.ChildAt(_flags, index);
            if (TextOf(_document, entry, "name").Replace('_', '-') != flag)
                continue;
            var value = _document.FieldOf(entry, "value");
            values.Add(value < 0 ? CelValue.Of("")
                : _document.KindOf(value) == NodeKind.Redacted ? EffectiveErrors.Redacted(flag, Place).Value
                : _document.KindOf(value) != NodeKind.Text ? CelValue.Of("")
                : _document.TextAt(value) is var text && text.Contains("$(", StringComparison.Ordinal) ? EffectiveErrors.FromEnvironment(flag, text, Place).Value
                : CelValue.Of(text));
        }

        return values;
    }

    private static int Rank(string kind) => Enumerable.Range(0, Precedence.Count).FirstOrDefault(i => Precedence[i] == kind, Precedence.Count);

    private static string PlaceOf(ResourceDocument document, int source)
    {
        var (kind, space, name) = (TextOf(document, source, "kind"), TextOf(document, source, "namespace"), TextOf(document, source, "name"));
        return $"{(kind == "staticPod" ? "static pod" : kind)} {(space.Length > 0 ? space + "/" : "")}{name}";
    }

    private static string TextOf(ResourceDocument document, int node, string key) =>
        document.FieldOf(node, key) is >= 0 and var field && document.KindOf(field) == NodeKind.Text ? document.TextAt(field) : "";
}
