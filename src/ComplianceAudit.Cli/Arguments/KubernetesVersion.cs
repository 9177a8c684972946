using System.Text.RegularExpressions;

namespace ComplianceAudit.Cli.Arguments;

/// <summary>A Kubernetes version as people write it.</summary>
internal static partial class KubernetesVersion
{
    /// <summary>The version as given, or null when none was. Throws <see cref="UsageException"/> for anything else than <c>1.34</c> or <c>v1.34.1</c>.</summary>
    public static string? Read(string? value) =>
        value is null || Form().IsMatch(value) ? value : throw UsageErrors.NotAVersion(value);

    [GeneratedRegex(@"^v?[0-9]{1,3}\.[0-9]{1,3}(\.[0-9]{1,3})?([-+][0-9A-Za-z.+-]{1,64})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
