using System.Text;

namespace ComplianceAudit.Collector.Nodes.Files;

/// <summary>Whether a file may hold a credential: its hash would let a guess at a short one be proven.</summary>
internal static class PrivateText
{
    private static readonly string[] Words = ["PRIVATE KEY", "token", "password", "passwd", "secret", "client-key-data", "auth"];

    private static readonly string[] Names = [".key", ".csv", ".conf", ".kubeconfig", "-key.pem"];

    public static bool IsIn(string path, ReadOnlySpan<byte> content)
    {
        if (Names.Any(name => path.EndsWith(name, StringComparison.OrdinalIgnoreCase)))
            return true;

        var text = Encoding.Latin1.GetString(content);
        return Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
