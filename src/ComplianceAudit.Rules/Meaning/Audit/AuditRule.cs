namespace ComplianceAudit.Rules.Meaning.Audit;

/// <summary>Whether a rule of an audit policy is about a request, as <c>ruleMatches</c> of staging/src/k8s.io/apiserver/pkg/audit/policy/checker.go decides it.</summary>
internal static class AuditRule
{
    public static Ternary Matches(ContentNode rule, AuditRequest request) =>
        IsFor(rule["users"], [request.User])
        && IsFor(rule["userGroups"], request.Groups)
        && IsFor(rule["verbs"], [request.Verb])
        && MatchesTarget(rule, request);

    /// <summary>Rules about resources are for no path and the other way round; a rule about neither is for both.</summary>
    private static Ternary MatchesTarget(ContentNode rule, AuditRequest request)
    {
        var (namespaces, resources, paths) = (rule["namespaces"], rule["resources"], rule["nonResourceURLs"]);
        var isAboutResources = IsGiven(namespaces) || IsGiven(resources);
        var isAboutPaths = !isAboutResources && IsGiven(paths);
        return request.IsForResource
            ? !isAboutPaths && IsFor(namespaces, [request.Namespace]) && MatchesResource(resources, request)
            : !isAboutResources && (!IsGiven(paths) || Any(paths, path => Ternary.Of(path.Text(), spec => MatchesPath(spec, request.Path))));
    }

    private static Ternary MatchesResource(ContentNode resources, AuditRequest request) => !IsGiven(resources) || Any(resources, entry =>
        Ternary.Of(entry["group"].Text(), group => group == request.Group)
        && (!IsGiven(entry["resources"])
            || (IsFor(entry["resourceNames"], [request.Name]) && Any(entry["resources"], resource => Ternary.Of(resource.Text(), spec => MatchesResource(spec, request))))));

    /// <summary><c>pods</c> is the resource alone, <c>pods/*</c> with everything below it, <c>*/exec</c> a subresource of any, <c>*</c> all of them.</summary>
    private static bool MatchesResource(string spec, AuditRequest request) =>
        spec == "*"
        || spec == request.Combined
        || (request.Subresource.Length > 0 && spec.StartsWith("*/", StringComparison.Ordinal) && spec[2..] == request.Subresource)
        || (spec.EndsWith("/*", StringComparison.Ordinal) && spec[..^2] == request.Resource);

    private static bool MatchesPath(string spec, string path) =>
        spec == "*"
        || spec == path
        || (spec.EndsWith('*') && path.StartsWith(spec.TrimEnd('*'), StringComparison.Ordinal));

    /// <summary>Whether a list that restricts a rule lets one of the values through; an empty one restricts nothing.</summary>
    private static Ternary IsFor(ContentNode list, IReadOnlyList<string> values) =>
        !IsGiven(list) || Any(list, element => Ternary.Of(element.Text(), values.Contains));

    private static Ternary IsGiven(ContentNode list) => Ternary.Of(list.Elements(), elements => elements.Count > 0);

    private static Ternary Any(ContentNode list, Func<ContentNode, Ternary> condition)
    {
        var elements = list.Elements();
        if (elements.Unknown is { } unknown)
            return unknown;
        Ternary any = false;
        foreach (var element in elements.Value)
        {
            any |= condition(element);
            if (any.IsTrue)
                break;
        }
        return any;
    }
}
