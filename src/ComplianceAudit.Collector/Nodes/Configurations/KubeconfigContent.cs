using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>A kubeconfig made anew without its credentials: of each user by which means it logs in, and the files of them.</summary>
/// <remarks>client-go staging/src/k8s.io/client-go/tools/clientcmd/api/v1/types.go.</remarks>
internal static class KubeconfigContent
{
    private const string Certificate = "client-certificate-data";

    /// <summary>Fields of a user, and the means that each is.</summary>
    private static readonly (string Field, string Means)[] Means =
    [
        ("client-certificate", "clientCertificate"), (Certificate, "clientCertificateData"), ("client-key", "clientKey"), ("client-key-data", "clientKeyData"),
        ("token", "token"), ("tokenFile", "tokenFile"), ("username", "password"), ("password", "password"), ("exec", "exec"), ("auth-provider", "authProvider"), ("as", "impersonation"),
    ];

    private static readonly string[] OfCluster = ["server", "tls-server-name", "insecure-skip-tls-verify", "certificate-authority"];
    private static readonly string[] OfContext = ["cluster", "user", "namespace"];
    private static readonly string[] OfUser = ["client-certificate", "client-key", "tokenFile"];

    public static JsonObject WithoutCredentials(JsonObject config)
    {
        var made = Kept(config, ["apiVersion", "kind", "current-context"]);
        made["clusters"] = Entries(config, "clusters", "cluster", cluster =>
        {
            var kept = Kept(cluster, OfCluster);
            kept["hasCertificateAuthorityData"] = cluster.Says("certificate-authority-data");
            return kept;
        });
        made["contexts"] = Entries(config, "contexts", "context", context => Kept(context, OfContext));
        made["users"] = Entries(config, "users", "user", user =>
        {
            var kept = Kept(user, OfUser);
            kept["means"] = new JsonArray([.. Means.Where(one => user.Says(one.Field)).Select(one => one.Means).Distinct(StringComparer.Ordinal).Select(means => (JsonNode)means)]);
            return kept;
        });
        return made;
    }

    /// <summary>Certificates in base64, which are no secret; what is no base64 is left out.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> CertificatesIn(JsonObject config)
    {
        foreach (var entry in config.MapsIn("users"))
        {
            var text = entry["user"] is JsonObject user ? user.TextOf(Certificate) : "";
            var bytes = new byte[text.Length];
            if (text.Length > 0 && Convert.TryFromBase64String(text, bytes, out var length))
                yield return KeyValuePair.Create(entry.TextOf("name"), bytes[..length]);
        }
    }

    private static JsonArray Entries(JsonObject config, string list, string held, Func<JsonObject, JsonObject> make) =>
        [.. config.MapsIn(list).Select(entry => (JsonNode)new JsonObject { ["name"] = entry.TextOf("name"), [held] = make(entry[held] as JsonObject ?? []) })];

    /// <summary>Fields that are texts or switches; anything else under these names is none of them.</summary>
    private static JsonObject Kept(JsonObject from, string[] fields) =>
        new(fields.Where(field => from[field] is JsonValue).Select(field => KeyValuePair.Create(field, from[field]?.DeepClone())));
}
