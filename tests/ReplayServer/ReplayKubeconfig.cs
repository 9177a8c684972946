using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceAudit.ReplayServer;

/// <summary>A kubeconfig file in a folder of its own, deleted with the server.</summary>
internal sealed class ReplayKubeconfig : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("replay-");

    public ReplayKubeconfig(string endpoint, string authorityPem, string token)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "kubeconfig");
        File.WriteAllText(Path, $"""
            apiVersion: v1
            kind: Config
            current-context: replay
            clusters:
            - name: replay
              cluster: {"{"}server: "{endpoint}", certificate-authority-data: {Convert.ToBase64String(Encoding.ASCII.GetBytes(authorityPem))}{"}"}
            users:
            - name: auditor
              user: {"{"}token: {token}{"}"}
            contexts:
            - name: replay
              context: {"{"}cluster: replay, user: auditor{"}"}

            """);
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A token shaped as a service account's, with a signature that nobody can check.</summary>
    public static string NewToken(string user) => string.Join(
        '.',
        Base64Url.EncodeToString("""{"alg":"none"}"""u8),
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"sub":"{{user}}"}""")),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
}
