using System.Text.Json.Nodes;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Visits every property of a resource from the top and lets the rules at it.</summary>
internal static class RedactionWalk
{
    /// <summary>Schemas of CustomResourceDefinitions describe fields, by names such as env and args, and hold no values.</summary>
    private const string Schema = "openAPIV3Schema";

    private static readonly SourceName Definitions = new("customresourcedefinitions", "apiextensions.k8s.io");

    public static void Apply(RedactionScope scope) => Visit(scope.Root, "", scope, false);

    private static void Visit(JsonNode? node, string key, RedactionScope scope, bool inSchema)
    {
        switch (node)
        {
            case JsonObject map:
                EscapeForgedPlaceholders(map);
                VisitProperties(map, key, scope, inSchema);
                break;
            case JsonArray list:
                foreach (var element in list)
                    Visit(element, key, scope, inSchema);

                break;
        }
    }

    private static void VisitProperties(JsonObject map, string key, RedactionScope scope, bool inSchema)
    {
        foreach (var name in map.Select(property => property.Key).ToArray())
        {
            if (!inSchema)
            {
                ApplyRules(RedactionRule.ByKey[name], map, key, name, scope);
                ApplyRules(RedactionRule.ByKey[RedactionRule.AnyKey], map, key, name, scope);
            }

            Visit(map[name], name, scope, inSchema || (name == Schema && scope.Source == Definitions));
        }
    }

    private static void ApplyRules(IEnumerable<RedactionRule> rules, JsonObject map, string key, string name, RedactionScope scope)
    {
        foreach (var rule in rules)
        {
            if (map[name] is { } value)
                rule.Apply(new RedactionTarget(map, key, name, value, scope));
        }
    }

    /// <summary>Gives a resource's own <c>$redacted</c>, <c>$$redacted</c> and so on one more dollar sign, the longest first.</summary>
    private static void EscapeForgedPlaceholders(JsonObject map)
    {
        foreach (var name in map.Select(property => property.Key).Where(IsPlaceholderLike).OrderByDescending(name => name.Length).ToArray())
        {
            var index = map.IndexOf(name);
            var value = map[index];
            map.RemoveAt(index);
            map.Insert(index, "$" + name, value);
        }
    }

    private static bool IsPlaceholderLike(string name) =>
        name.EndsWith(RedactedValueJson.Key, StringComparison.Ordinal) && name.AsSpan(0, name.Length - RedactedValueJson.Key.Length).Trim('$').IsEmpty;
}
