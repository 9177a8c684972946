using System.Text;

namespace ComplianceAudit.EndToEnd.Tests.ApiServer;

/// <summary>Writes kubeconfig files in the form that kubectl reads.</summary>
internal static class Kubeconfig
{
    public static string ForCertificate(string server, string authorityPem, (string Certificate, string Key) client) =>
        Write(server, authorityPem, $"client-certificate-data: {Base64(client.Certificate)}, client-key-data: {Base64(client.Key)}");

    public static string ForToken(string server, string authorityPem, string token) => Write(server, authorityPem, $"token: {token}");

    private static string Write(string server, string authorityPem, string user) =>
        $$$"""
        apiVersion: v1
        kind: Config
        current-context: test
        clusters: [{name: test-cluster, cluster: { server: "{{{server}}}", certificate-authority-data: "{{{Base64(authorityPem)}}}" } }]
        users: [{name: test-user, user: { {{{user}}} } }]
        contexts: [{name: test, context: {cluster: test-cluster, user: test-user}}]

        """;

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));
}
