using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Connecting.Plugins;

/// <summary>What a plugin is asked with and answers: the kind ExecCredential of client.authentication.k8s.io, v1 or v1beta1.</summary>
/// <param name="Credential">Token, certificate or both.</param>
/// <param name="Expires">When it ends; null when the plugin does not say.</param>
internal sealed record ExecCredential(Credential Credential, DateTimeOffset? Expires)
{
    /// <summary>The question, for the environment variable KUBERNETES_EXEC_INFO.</summary>
    public static string Ask(string apiVersion, bool isInteractive, JsonObject? cluster)
    {
        var spec = new JsonObject { ["interactive"] = isInteractive };
        if (cluster is not null)
            spec["cluster"] = cluster.DeepClone(); // A node has one parent, and the question is asked again at each renewal.
        return new JsonObject { ["kind"] = "ExecCredential", ["apiVersion"] = apiVersion, ["spec"] = spec }.ToJsonString();
    }

    /// <exception cref="CredentialProblem">It is no answer to the question.</exception>
    public static ExecCredential Read(ReadOnlyMemory<byte> output, string apiVersion)
    {
        try
        {
            using var parsed = JsonDocument.Parse(output);
            var root = parsed.RootElement;
            if (TextOf(root, "kind") != "ExecCredential" || TextOf(root, "apiVersion") != apiVersion)
                throw new CredentialProblem("exec", $"it printed something else than an ExecCredential of {OneLine.Of(apiVersion)}");
            return root.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.Object
                ? new ExecCredential(CredentialIn(status), ExpiryIn(status))
                : throw new CredentialProblem("exec", "its ExecCredential has no status");
        }
        catch (Exception found) when (found is JsonException or InvalidOperationException)
        {
            throw new CredentialProblem("exec", "it printed something else than JSON of the right form");
        }
    }

    private static Credential CredentialIn(JsonElement status)
    {
        var (token, certificate, key) = (TextOf(status, "token").Trim(), TextOf(status, "clientCertificateData"), TextOf(status, "clientKeyData"));
        if (token.Length == 0 && certificate.Length == 0 && key.Length == 0)
            throw new CredentialProblem("exec", "its ExecCredential has neither a token nor a certificate");
        if (certificate.Length == 0 != (key.Length == 0))
            throw new CredentialProblem("exec", "its ExecCredential has a certificate or a key alone");
        if (!HeaderText.IsSendable(token))
            throw new CredentialProblem("exec", "its token has characters that no token has");
        var pair = certificate.Length > 0 ? ClientCertificate.Parse(("clientCertificateData", certificate), ("clientKeyData", key)) : null;
        return token.Length > 0 ? Credential.OfToken(token, pair) : new Credential(null, pair);
    }

    private static DateTimeOffset? ExpiryIn(JsonElement status) =>
        TextOf(status, "expirationTimestamp") is not { Length: > 0 } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expires) ? expires
        : throw new CredentialProblem("exec", "its expirationTimestamp is not a time");

    private static string TextOf(JsonElement of, string property) => of.TryGetProperty(property, out var found) ? found.GetString() ?? "" : "";
}
