using System.Text.Json.Nodes;
using CsCheck;

namespace ComplianceAudit.Rules.Tests.Meaning;

/// <summary>Audit policies made at random, against an evaluator written another way.</summary>
internal sealed class AuditPolicyPropertyTests
{
    private static readonly string[] Levels = ["None", "Metadata", "Request", "RequestResponse"];
    private static readonly string[] Users = ["jane", "system:kube-proxy"];
    private static readonly string[] Groups = ["system:authenticated", "system:nodes"];
    private static readonly string[] Verbs = ["get", "create"];
    private static readonly string[] Specs = ["pods", "pods/exec", "pods/*", "*/exec", "*", "secrets", "*/status"];
    private static readonly string[] Paths = ["/healthz", "/healthz*", "*", "/api/*"];

    private static readonly Gen<JsonObject> Resource = Gen.Select(OneOf("", "apps"), Some(Specs), Some(["a", "b"]), (group, resources, names) =>
        Map(("group", JsonValue.Create(group)), ("resources", List(resources)), ("resourceNames", resources.Length == 0 ? null : List(names))));

    private static readonly Gen<JsonObject> Rule = Gen.Select(
        OneOf(Levels), Some(Users), Some(Groups), Some(Verbs), Gen.Int[0, 2],
        Gen.Select(Some(["shop", ""]), Resource.Array[0, 2], Some(Paths)),
        (level, users, groups, verbs, kind, target) => Map(
            ("level", JsonValue.Create(level)), ("users", List(users)), ("userGroups", List(groups)), ("verbs", List(verbs)),
            ("namespaces", kind == 1 ? List(target.Item1) : null), ("resources", kind == 1 ? new JsonArray([.. target.Item2]) : null), ("nonResourceURLs", kind == 2 ? List(target.Item3) : null)));

    private static readonly Gen<JsonObject> Request = Gen.Select(
        OneOf(Users), Some(Groups), OneOf(Verbs), Gen.Bool,
        Gen.Select(OneOf("", "apps"), OneOf("pods", "secrets"), OneOf("", "exec", "status"), OneOf("", "shop"), OneOf("", "a")),
        (user, groups, verb, isResource, about) => isResource
            ? Map(("user", user), ("groups", List(groups)), ("verb", verb), ("group", about.Item1), ("resource", about.Item2), ("subresource", about.Item3), ("namespace", about.Item4), ("name", about.Item5))
            : Map(("user", user), ("groups", List(groups)), ("verb", verb), ("path", about.Item5 == "a" ? "/healthz/etcd" : "/healthz")));

    [Test]
    public void Level_AnyPolicy_IsThatOfTheReference() =>
        Gen.Select(Rule.Array[0, 5], Request).Holds(400, (rules, request) =>
        {
            var level = LevelOf(rules, request);

            Assert.That(level, Is.EqualTo(Reference(rules, request)));
        });

    [Test]
    public void Level_RulesAfterOneThatTakesAll_ChangeNothing() =>
        Gen.Select(Rule.Array[0, 3], Rule.Array[1, 3], Request).Holds(150, (rules, more, request) =>
        {
            JsonObject[] closed = [.. rules, Map(("level", "Metadata"))];

            Assert.That(LevelOf([.. closed, .. more], request), Is.EqualTo(LevelOf(closed, request)));
        });

    private static string LevelOf(JsonObject[] rules, JsonObject request)
    {
        var policy = Map(("rules", new JsonArray([.. rules.Select(rule => rule.DeepClone())]))).ToJsonString();
        var (value, _) = Facts.Evaluate(Facts.ApiServer("audit-policy-file", policy), $"audit.level(object, {request.ToJsonString()})");
        return value.AsString;
    }

    /// <summary>All rules are sieved condition by condition; what is left begins with the answer.</summary>
    private static string Reference(JsonObject[] rules, JsonObject request)
    {
        var isResource = request.ContainsKey("resource");
        var left = rules.AsEnumerable();
        left = left.Where(rule => Admits(rule, "users", [Text(request, "user")]));
        left = left.Where(rule => Admits(rule, "userGroups", Texts(request, "groups")));
        left = left.Where(rule => Admits(rule, "verbs", [Text(request, "verb")]));
        left = isResource
            ? left.Where(rule => Texts(rule, "nonResourceURLs").Length == 0 && Admits(rule, "namespaces", [Text(request, "namespace")])
                && (rule["resources"] is not JsonArray { Count: > 0 } entries || entries.Any(entry => IsAbout(entry!.AsObject(), request))))
            : left.Where(rule => Texts(rule, "namespaces").Length == 0 && rule["resources"] is not JsonArray { Count: > 0 }
                && (Texts(rule, "nonResourceURLs") is { Length: 0 } || Texts(rule, "nonResourceURLs").Any(url => Covers(url, Text(request, "path")))));
        return left.Select(rule => Text(rule, "level")).FirstOrDefault("None");
    }

    private static bool IsAbout(JsonObject entry, JsonObject request)
    {
        if (Text(entry, "group") != Text(request, "group"))
            return false;
        var specs = Texts(entry, "resources");
        if (specs.Length == 0)
            return true;
        var (resource, below) = (Text(request, "resource"), Text(request, "subresource"));
        HashSet<string> accepted = below.Length == 0 ? ["*", resource, $"{resource}/*"] : ["*", $"{resource}/{below}", $"*/{below}", $"{resource}/*"];
        return Admits(entry, "resourceNames", [Text(request, "name")]) && specs.Any(accepted.Contains);
    }

    private static bool Covers(string url, string path) => url == path || (url.EndsWith('*') && path.StartsWith(url[..^1], StringComparison.Ordinal));

    private static bool Admits(JsonObject holder, string key, string[] values) => Texts(holder, key) is { } list && (list.Length == 0 || list.Intersect(values).Any());

    private static string Text(JsonObject holder, string key) => holder[key]?.GetValue<string>() ?? "";

    private static string[] Texts(JsonObject holder, string key) => holder[key] is JsonArray array ? [.. array.Select(element => element!.GetValue<string>())] : [];

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static Gen<string[]> Some(string[] words) => OneOf(words).Array[0, 2];

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);

    private static JsonObject Map(params ReadOnlySpan<(string Key, JsonNode? Value)> entries)
    {
        var map = new JsonObject();
        foreach (var (key, value) in entries)
        {
            if (value is not null)
                map[key] = value.Parent is null ? value : value.DeepClone();
        }
        return map;
    }
}
