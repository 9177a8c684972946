using System.CommandLine;
using System.Text.RegularExpressions;

namespace ComplianceAudit.Cli.Arguments;

/// <summary>A name that Kubernetes accepts for any object: a DNS label.</summary>
internal static partial class ResourceName
{
    /// <summary>Most characters of a DNS label.</summary>
    public const int LongestLabel = 63;

    /// <summary>The name as given, or null when none was. Throws <see cref="UsageException"/> for what Kubernetes would refuse.</summary>
    public static string? Read(Option<string> option, string? value, int longest) =>
        value is null || (value.Length <= longest && Label().IsMatch(value)) ? value : throw UsageErrors.NotAResourceName(option.Name, value, longest);

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
