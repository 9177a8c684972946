using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplianceAudit.EndToEnd.Tests.Rights;

/// <summary>One question, as the API server and the program are asked it.</summary>
/// <param name="Subject">Who, as <c>User/name</c>, <c>Group/name</c> or <c>ServiceAccount/namespace/name</c>.</param>
/// <param name="Verb">The verb.</param>
/// <param name="Path">The path of a request that is about no resource; else null.</param>
/// <param name="Group">API group.</param>
/// <param name="Resource">Resource with its subresource.</param>
/// <param name="Space">Namespace, or empty.</param>
/// <param name="Name">Name of the object, or empty.</param>
internal sealed record AskedRight(string Subject, string Verb, string? Path, string Group, string Resource, string Space, string Name)
{
    public string Expression => Path is null
        ? $"rbac.can({string.Join(", ", new[] { Subject, Verb, Group, Resource, Space, Name }.Select(Quoted))})"
        : $"rbac.can({string.Join(", ", new[] { Subject, Verb, Path }.Select(Quoted))})";

    /// <summary>The SubjectAccessReview, with the groups that authentication would add.</summary>
    public JsonObject Review()
    {
        var (user, groups) = Identity();
        var spec = new JsonObject { ["user"] = user, ["groups"] = new JsonArray([.. groups.Select(group => (JsonNode)group)]) };
        var (resource, subresource) = Resource.Split('/', 2) is [var first, var second] ? (first, second) : (Resource, "");
        if (Path is null)
            spec["resourceAttributes"] = new JsonObject { ["verb"] = Verb, ["group"] = Group, ["resource"] = resource, ["subresource"] = subresource, ["namespace"] = Space, ["name"] = Name };
        else
            spec["nonResourceAttributes"] = new JsonObject { ["verb"] = Verb, ["path"] = Path };
        return new JsonObject { ["apiVersion"] = "authorization.k8s.io/v1", ["kind"] = "SubjectAccessReview", ["spec"] = spec };
    }

    private (string User, string[] Groups) Identity() => Subject.Split('/', 2) switch
    {
        ["ServiceAccount", var account] => ($"system:serviceaccount:{account.Replace('/', ':')}", ["system:serviceaccounts", $"system:serviceaccounts:{account.Split('/')[0]}", "system:authenticated"]),
        ["User", "system:anonymous"] or ["Group", "system:unauthenticated"] => ("system:anonymous", ["system:unauthenticated"]),
        ["Group", "system:authenticated"] => ("somebody", ["system:authenticated"]),
        ["Group", var group] when group.StartsWith("system:serviceaccounts:", StringComparison.Ordinal) => ("somebody", [group, "system:serviceaccounts", "system:authenticated"]),
        ["Group", var group] => ("somebody", [group, "system:authenticated"]),
        [_, var user] when user.StartsWith("system:serviceaccount:", StringComparison.Ordinal) => (user, ["system:serviceaccounts", $"system:serviceaccounts:{user.Split(':')[2]}", "system:authenticated"]),
        [_, var user] => (user, ["system:authenticated"]),
        _ => throw new InvalidOperationException(Subject),
    };

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
