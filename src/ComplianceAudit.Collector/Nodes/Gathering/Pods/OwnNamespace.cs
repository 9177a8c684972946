using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Facts;

namespace ComplianceAudit.Collector.Nodes.Gathering.Pods;

/// <summary>The namespace that one run makes for its pods and removes: told from others by a label, so that what a killed run leaves is found.</summary>
/// <param name="Name">Its name, with a random end.</param>
internal sealed record OwnNamespace(string Name)
{
    public const string PurposeLabel = "complianceaudit.io/purpose";
    public const string Purpose = "node-facts";

    private const string Prefix = "compliance-audit-nodes-";
    private const int EndLength = 8;

    public static OwnNamespace Next() => new(Prefix + RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", EndLength));

    public string Path => $"/api/v1/namespaces/{Name}";

    public string ToJson() => new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Namespace",
        ["metadata"] = new JsonObject
        {
            ["name"] = Name,
            ["labels"] = new JsonObject
            {
                ["app.kubernetes.io/managed-by"] = "compliance-audit",
                [PurposeLabel] = Purpose,

                // Its pods see the node's processes and disk, which every other level forbids.
                ["pod-security.kubernetes.io/enforce"] = "privileged",
                ["pod-security.kubernetes.io/audit"] = "privileged",
                ["pod-security.kubernetes.io/warn"] = "privileged",
            },
        },
    }.ToJsonString();

    /// <summary>What to say of namespaces of other runs.</summary>
    public static IEnumerable<string> LeftBehind(IEnumerable<SeenNamespace> seen) => seen.Where(space => space.IsOurs).Select(space =>
        $"namespace {OneLine.Of(space.Name)} of {(space.Created.Length > 0 ? OneLine.Of(space.Created) : "an unknown time")} belongs to another run that gathers facts of nodes, or was left by one that was killed; "
        + $"when none is running, remove it with 'kubectl delete namespace {OneLine.Of(space.Name)}'");
}
