using System.Text.RegularExpressions;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Finds the annotation and ConfigMap keys that expressions name, so that redaction keeps their values.</summary>
internal static partial class NamedKeys
{
    public static IReadOnlySet<string> Annotations(IEnumerable<string> expressions) => Find(Annotation(), expressions);

    public static IReadOnlySet<string> ConfigMaps(IEnumerable<string> expressions) => Find(ConfigMap(), expressions);

    private static HashSet<string> Find(Regex pattern, IEnumerable<string> expressions) =>
        expressions.SelectMany(expression => pattern.Matches(expression)).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("""annotations\s*\[\??\s*(?<quote>['"])(?<key>[^'"]+)\k<quote>\s*\]""", RegexOptions.CultureInvariant)]
    private static partial Regex Annotation();

    [GeneratedRegex("""\bdata\s*\[\??\s*(?<quote>['"])(?<key>[^'"]+)\k<quote>\s*\]""", RegexOptions.CultureInvariant)]
    private static partial Regex ConfigMap();
}
