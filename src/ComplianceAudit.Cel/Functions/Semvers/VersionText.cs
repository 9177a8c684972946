using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace ComplianceAudit.Cel.Functions.Semvers;

/// <summary>Reads versions as Semantic Versioning 2.0.0 writes them; numbers of 64 bits.</summary>
internal static class VersionText
{
    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");

    public static SemanticVersion? TryParse(string text, bool normalizes, out string problem)
    {
        problem = "expected major.minor.patch, and no number with a leading zero";
        var parts = (normalizes ? Normalized(text) : text).Split('.', 3);
        if (parts.Length < 3)
            return null;
        var (patch, build) = Cut(parts[2], '+');
        (patch, var preRelease) = Cut(patch, '-');
        if (Number(parts[0]) is not { } major || Number(parts[1]) is not { } minor || Number(patch) is not { } number)
            return null;
        problem = "expected letters, digits and hyphens between the dots behind '-' and '+'";
        if (Identifiers(preRelease) is not { } identifiers || build?.Split('.').All(IsWord) == false)
            return null;
        return new SemanticVersion(string.Join('.', parts), (major, minor, number), identifiers);
    }

    /// <summary>Without a leading <c>v</c> and leading zeros, with zeros for what is left out. A version that leaves something out cannot have a pre-release.</summary>
    private static string Normalized(string text)
    {
        var parts = text[(text.StartsWith('v') ? 1 : 0)..].Split('.', 3);
        if (parts.Length < 3 && parts[^1].AsSpan().ContainsAny('-', '+'))
            return text;
        for (var i = 0; i < parts.Length; i++)
        {
            var trimmed = parts[i].TrimStart('0');
            parts[i] = trimmed.Length == parts[i].Length || (trimmed.Length > 0 && char.IsAsciiDigit(trimmed[0])) ? trimmed : "0" + trimmed;
        }
        return string.Join('.', parts.Concat(["0", "0"]).Take(3));
    }

    private static (string Before, string? After) Cut(string text, char separator)
    {
        var at = text.IndexOf(separator);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }

    private static ImmutableArray<PreRelease>? Identifiers(string? text)
    {
        var identifiers = ImmutableArray.CreateBuilder<PreRelease>();
        foreach (var word in text?.Split('.') ?? [])
        {
            var isNumber = !word.AsSpan().ContainsAnyExceptInRange('0', '9');
            var number = isNumber ? Number(word) : null;
            if (!IsWord(word) || (isNumber && number is null))
                return null;
            identifiers.Add(new PreRelease(number, word));
        }
        return identifiers.ToImmutable();
    }

    private static bool IsWord(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(WordCharacters);

    private static ulong? Number(string text) =>
        !text.AsSpan().ContainsAnyExceptInRange('0', '9') && (text.Length == 1 || !text.StartsWith('0')) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
