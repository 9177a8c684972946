using System.Security.Cryptography;
using System.Text;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Ids of findings (DESIGN section 8): a rollout, a re-created cluster and a reordered list keep them.</summary>
internal static class FindingId
{
    /// <summary>16 hexadecimal digits over what a finding is about.</summary>
    /// <param name="instance">Check instance.</param>
    /// <param name="about">Group, kind, namespace and name of the top controller, or of the pod's when it differs from its template.</param>
    /// <param name="key">Path with elements by key.</param>
    /// <param name="repeat">0, or how many findings of the same description come before.</param>
    public static string Of(string instance, OwnerIdentity about, string key, int repeat)
    {
        var parts = new[] { instance, about.Group, about.Kind, about.Namespace, about.Name, key };
        var text = string.Join('\n', parts) + (repeat == 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\n{repeat}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }
}
