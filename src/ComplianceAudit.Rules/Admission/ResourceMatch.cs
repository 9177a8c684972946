using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Meaning;

namespace ComplianceAudit.Rules.Admission;

/// <summary>
/// Whether the rules and selectors of a policy, a binding or a webhook are about the creation of a pod
/// (staging/src/k8s.io/apiserver/pkg/admission/plugin/policy/matching and .../webhook/predicates/rules). Pods have one version, so matchPolicy changes nothing.
/// </summary>
internal static class ResourceMatch
{
    /// <summary>For matchConstraints and matchResources: absent ones are about everything, and so are those without rules.</summary>
    public static Ternary Of(ContentNode match, PodCreation creation)
    {
        if (match.IsAbsent)
            return true;
        if (match.Unknown is { } unknown)
            return unknown;
        var rules = match["resourceRules"];
        return BySelectors(match, creation) && !AnyRule(match["excludeResourceRules"], creation) && (IsEmpty(rules) || AnyRule(rules, creation));
    }

    /// <summary>For a webhook, which is about nothing without rules.</summary>
    public static Ternary OfWebhook(ContentNode webhook, PodCreation creation) =>
        BySelectors(webhook, creation) && AnyRule(webhook["rules"], creation);

    private static Ternary BySelectors(ContentNode match, PodCreation creation) =>
        Selects(match["namespaceSelector"], creation.Space) && Selects(match["objectSelector"], creation.Pod);

    /// <summary>An absent selector selects everything, which is what the API server writes in its place.</summary>
    private static Ternary Selects(ContentNode selector, CelValue resource)
    {
        if (selector.IsAbsent)
            return true;
        if (!LabelSelector.TryRead(selector.Value, out var read, out var outcome))
            return outcome.Kind == CelKind.Unknown ? outcome.AsUnknown : selector.Malformed;
        return read!.SelectsLabelsOf(resource);
    }

    private static Ternary IsEmpty(ContentNode list) => Ternary.Of(list.Elements(), elements => elements.Count == 0);

    private static Ternary AnyRule(ContentNode rules, PodCreation creation)
    {
        var elements = rules.Elements();
        if (elements.Unknown is { } unknown)
            return unknown;
        Ternary any = false;
        foreach (var rule in elements.Value)
            any |= Covers(rule, creation);
        return any;
    }

    private static Ternary Covers(ContentNode rule, PodCreation creation) =>
        Any(rule["operations"], name => name is "*" or "CREATE")
        && Any(rule["apiGroups"], name => name is "*" or "")
        && Any(rule["apiVersions"], name => name is "*" or "v1")
        && Any(rule["resources"], IsPods)
        && Ternary.Of(rule["scope"].Text("*"), scope => scope is "*" or "Namespaced")
        && (IsEmpty(rule["resourceNames"]) || Any(rule["resourceNames"], name => name.Length > 0 && name == creation.PodName));

    /// <summary>Whether a resource, before its subresource, is pods; any subresource includes none.</summary>
    private static bool IsPods(string resource) => resource is "*" or "pods" or "*/*" or "pods/*";

    private static Ternary Any(ContentNode list, Func<string, bool> fits)
    {
        var elements = list.Elements();
        if (elements.Unknown is { } unknown)
            return unknown;
        Ternary any = false;
        foreach (var element in elements.Value)
            any |= Ternary.Of(element.Text(), fits);
        return any;
    }
}
