using System.Security.Cryptography;
using System.Text;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Identifies a pack by its content, wherever its files lie.</summary>
internal static class PackDigest
{
    public static string Of(RulePack? origin, IEnumerable<YamlFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(origin?.Digest ?? ""));
        foreach (var file in files)
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text)));
        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
