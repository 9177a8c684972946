using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Meaning.Audit;

/// <summary>A request as an audit policy sees it: about a resource, or else about a path.</summary>
internal sealed record AuditRequest
{
    private static readonly IReadOnlyList<string> Keys = ["user", "groups", "verb", "group", "resource", "subresource", "namespace", "name", "path"];

    /// <summary>What every authenticated user belongs to.</summary>
    private static readonly IReadOnlyList<string> OrdinaryGroups = ["system:authenticated"];

    /// <summary>Name of the user; empty for one that no rule names.</summary>
    public string User { get; private init; } = "";

    public IReadOnlyList<string> Groups { get; private init; } = OrdinaryGroups;

    public string Verb { get; private init; } = "";

    /// <summary>API group; empty for the core group.</summary>
    public string Group { get; private init; } = "";

    /// <summary>Plural resource name; empty for a request about a path.</summary>
    public string Resource { get; private init; } = "";

    public string Subresource { get; private init; } = "";

    /// <summary>Namespace; empty for cluster-wide requests.</summary>
    public string Namespace { get; private init; } = "";

    /// <summary>Name of the object; empty for requests about many.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Path of a request about no resource, such as <c>/metrics</c>.</summary>
    public string Path { get; private init; } = "";

    public bool IsForResource => Resource.Length > 0;

    /// <summary>Resource as rules name it: <c>pods/exec</c>.</summary>
    public string Combined => Subresource.Length > 0 ? $"{Resource}/{Subresource}" : Resource;

    /// <summary>Reads a map as expressions write it.</summary>
    /// <param name="value">The map.</param>
    /// <param name="outcome">What the call comes to where there is no request: an error, or an unknown that the map holds.</param>
    public static AuditRequest? Read(CelValue value, out CelValue outcome)
    {
        outcome = default;
        if (value.Kind != CelKind.Map)
            outcome = MeaningErrors.RequestNotAMap(value.Kind);
        else if (value.TextKeys().FirstOrDefault(key => !Keys.Contains(key)) is { } unknown)
            outcome = MeaningErrors.UnknownRequestKey(unknown, Keys);
        if (outcome.Kind == CelKind.Error)
            return null;

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in Keys.Where(key => key != "groups"))
        {
            if (!value.TryGetField(key, out var text))
                continue;
            if (text.Kind != CelKind.String)
                return Nothing(out outcome, key, text);
            texts.Add(key, text.AsString);
        }
        if (!TryReadGroups(value, out var groups, out outcome))
            return null;
        var request = new AuditRequest
        {
            User = Of("user"), Groups = groups, Verb = Of("verb"), Group = Of("group"), Resource = Of("resource"),
            Subresource = Of("subresource"), Namespace = Of("namespace"), Name = Of("name"), Path = Of("path"),
        };
        if (request.Verb.Length == 0 || request.IsForResource == request.Path.Length > 0)
            outcome = MeaningErrors.IncompleteRequest();
        return outcome.Kind == CelKind.Error ? null : request;

        string Of(string key) => texts.GetValueOrDefault(key, "");
    }

    private static bool TryReadGroups(CelValue value, out IReadOnlyList<string> groups, out CelValue outcome)
    {
        (groups, outcome) = (OrdinaryGroups, default);
        if (!value.TryGetField("groups", out var list))
            return true;
        if (list.Kind != CelKind.List)
            return Nothing(out outcome, "groups", list) is not null;
        if (list.Missing is { } missing)
        {
            outcome = CelValue.OfUnknown(missing);
            return false;
        }
        var read = new string[list.Count];
        for (var i = 0; i < read.Length; i++)
        {
            var element = list.ElementAt(i);
            if (element.Kind != CelKind.String)
                return Nothing(out outcome, "groups", element) is not null;
            read[i] = element.AsString;
        }
        groups = read;
        return true;
    }

    private static AuditRequest? Nothing(out CelValue outcome, string key, CelValue found)
    {
        outcome = found.Kind == CelKind.Unknown ? found : MeaningErrors.RequestKeyOfKind(key, found.Kind);
        return null;
    }
}
