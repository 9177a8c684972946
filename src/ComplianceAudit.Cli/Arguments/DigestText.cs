using System.Text.RegularExpressions;

namespace ComplianceAudit.Cli.Arguments;

/// <summary>A snapshot's digest as people copy it.</summary>
internal static partial class DigestText
{
    /// <summary>The digest in the form that files state, or null when none was given. Throws <see cref="UsageException"/> for anything else than <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public static string? Read(string? value) =>
        value is null || Form().IsMatch(value) ? value?.ToLowerInvariant() : throw UsageErrors.NotADigest(value);

    [GeneratedRegex("^sha256:[0-9A-Fa-f]{64}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
