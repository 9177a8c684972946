using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Values of kinds whose fields nobody told us, custom resources above all: those that are named or look like credentials go.</summary>
internal sealed class CustomFieldsRule : RedactionRule
{
    private const string Kind = "field";
    private const string NamedValue = "value";
    private const string PlainKey = "key";

    public override IReadOnlyList<string> Keys => [AnyKey];

    public override void Apply(RedactionTarget target)
    {
        if (target.Scope.IsBuiltIn)
            return;

        var name = NameOf(target);
        var isHeld = CredentialName.IsHeld(target.OwnerKey, target.Key);
        if (target.Value is JsonArray list)
            ApplyToList(list, name, isHeld, target.Scope);
        else if (IsCredential(name, isHeld, target.Value))
            target.Owner[target.Key] = target.Scope.Values.Take(Kind, RedactionTarget.TextOf(target.Value), name);
    }

    private static void ApplyToList(JsonArray list, string name, bool isHeld, RedactionScope scope)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is JsonArray inner)
                ApplyToList(inner, name, isHeld, scope);
            else if (list[i] is { } element && IsCredential(name, isHeld, element))
                list[i] = scope.Values.Take(Kind, RedactionTarget.TextOf(element), name);
        }
    }

    /// <summary>
    /// The key, or what stands beside it: <c>{name: db.password, value: x}</c>. The plain word <c>key</c> names an entry of something else, as in tolerations and
    /// references to Secrets, and tells nothing.
    /// </summary>
    private static string NameOf(RedactionTarget target) => target.Key switch
    {
        PlainKey => "",
        NamedValue when RedactionTarget.Text(target.Owner, "name") is { Length: > 0 } name => name,
        NamedValue => RedactionTarget.Text(target.Owner, PlainKey),
        var key => key,
    };

    private static bool IsCredential(string name, bool isHeld, JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.String => isHeld || CredentialName.IsMatch(name) || LooksLikeOne(name, RedactionTarget.TextOf(node)),
        JsonValueKind.Number => CredentialName.IsMatch(name),
        _ => false,
    };

    /// <summary>A long kind or class name is as random as a password.</summary>
    private static bool LooksLikeOne(string name, string text) =>
        CredentialName.IsReference(name) || name is "kind" or "apiVersion" ? CredentialShape.IsInText(text) : CredentialShape.IsMatch(text);
}
