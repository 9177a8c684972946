using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>A LabelSelector of Kubernetes, or labels that must all be there. Immutable.</summary>
/// <param name="Equal">Labels that must have a value.</param>
/// <param name="Terms">What else must hold.</param>
internal sealed record LabelSelector(IReadOnlyList<KeyValuePair<string, string>> Equal, IReadOnlyList<LabelTerm> Terms)
{
    public static LabelSelector Of(string key, string value) => new([KeyValuePair.Create(key, value)], []);

    /// <summary>Reads a map: of labels, or a LabelSelector where it has matchLabels or matchExpressions, which are no texts as a label's value is.</summary>
    /// <param name="value">The map.</param>
    /// <param name="selector">The selector; null where it selects nothing, as an absent one does.</param>
    /// <param name="outcome">An error, or what the selector lacks, when it cannot be read.</param>
    public static bool TryRead(CelValue value, out LabelSelector? selector, out CelValue outcome)
    {
        (selector, outcome) = (null, default);
        if (value.Kind == CelKind.Null)
            return true;
        var equal = new List<KeyValuePair<string, string>>();
        var terms = new List<LabelTerm>();
        if (Part(value, "matchLabels", CelKind.Map, out var labels) | Part(value, "matchExpressions", CelKind.List, out var expressions))
            outcome = labels.Kind == CelKind.Null ? default : ReadLabels(labels, equal);
        else
            outcome = ReadLabels(value, equal);
        for (var i = 0; expressions.Kind == CelKind.List && i < expressions.Count && outcome.Kind == CelKind.Null; i++)
            outcome = LabelTerm.Read(expressions.ElementAt(i), terms);
        selector = new LabelSelector(equal, terms);
        return outcome.Kind == CelKind.Null;
    }

    /// <summary>Whether a resource's labels are selected; null when a label that decides was dropped by redaction.</summary>
    public bool? Selects(ResourceDocument document)
    {
        var labels = document.Find("metadata", "labels");
        if (labels >= 0 && document.KindOf(labels) == NodeKind.Redacted)
            return null;
        var isKnown = true;
        foreach (var (key, value) in Equal)
        {
            var found = LabelOf(document, labels, key, out var isRedacted);
            if (isRedacted)
                isKnown = false;
            else if (found != value)
                return false;
        }
        foreach (var term in Terms)
        {
            var found = LabelOf(document, labels, term.Key, out var isRedacted);
            if (term.Holds(found, isRedacted) is not { } holds)
                isKnown = false;
            else if (!holds)
                return false;
        }
        return isKnown ? true : null;
    }

    /// <summary>The same of a resource that need not stand in a snapshot.</summary>
    public Ternary SelectsLabelsOf(CelValue resource)
    {
        var labels = Field(Field(resource, "metadata"), "labels");
        if (labels.Kind == CelKind.Unknown)
            return labels.AsUnknown;
        Ternary selects = true;
        foreach (var (key, value) in Equal)
            selects &= Field(labels, key) is { Kind: CelKind.Unknown } unknown ? unknown.AsUnknown : TextOf(Field(labels, key)) == value;
        foreach (var term in Terms)
        {
            var label = Field(labels, term.Key);
            selects &= term.Holds(TextOf(label), label.Kind == CelKind.Unknown) is { } holds ? holds : label.AsUnknown;
        }
        return selects;
    }

    private static CelValue Field(CelValue map, string key) =>
        map.Kind == CelKind.Unknown || (map.Kind == CelKind.Map && map.TryGetField(key, out map)) ? map : CelValue.Null;

    private static string? TextOf(CelValue label) => label.Kind == CelKind.String ? label.AsString : null;

    private static bool Part(CelValue value, string name, CelKind kind, out CelValue part)
    {
        if (value.Kind == CelKind.Map && value.TryGetField(name, out part) && part.Kind == kind)
            return true;
        part = default;
        return false;
    }

    private static CelValue ReadLabels(CelValue labels, List<KeyValuePair<string, string>> into)
    {
        if (labels.Kind != CelKind.Map)
            return EvaluationErrors.NotASelector(labels.Kind);
        foreach (var key in labels.TextKeys())
        {
            if (!labels.TryGetField(key, out var value) || value.Kind != CelKind.String)
                return value.Kind is CelKind.Unknown or CelKind.Error ? value : EvaluationErrors.NotALabel(key, value.Kind);
            into.Add(KeyValuePair.Create(key, value.AsString));
        }
        return default;
    }

    private static string? LabelOf(ResourceDocument document, int labels, string key, out bool isRedacted)
    {
        var field = labels >= 0 ? document.FieldOf(labels, key) : -1;
        isRedacted = field >= 0 && document.KindOf(field) == NodeKind.Redacted;
        return field >= 0 && document.KindOf(field) == NodeKind.Text ? document.TextAt(field) : null;
    }
}
