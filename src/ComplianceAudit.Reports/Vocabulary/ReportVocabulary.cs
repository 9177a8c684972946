namespace ComplianceAudit.Reports.Vocabulary;

/// <summary>The elements, attributes and classes that every output understands; <c>templates/README.md</c> documents them.</summary>
internal static class ReportVocabulary
{
    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.Ordinal)
    {
        ["a"] = ["href"],
        ["br"] = [],
        ["code"] = [],
        ["details"] = ["open"],
        ["div"] = [],
        ["em"] = [],
        ["h1"] = [],
        ["h2"] = [],
        ["h3"] = [],
        ["h4"] = [],
        ["h5"] = [],
        ["h6"] = [],
        ["li"] = [],
        ["nav"] = ["aria-label"],
        ["ol"] = [],
        ["p"] = [],
        ["section"] = [],
        ["span"] = [],
        ["strong"] = [],
        ["summary"] = [],
        ["table"] = ["data-columns"],
        ["tbody"] = [],
        ["td"] = ["data-label"],
        ["th"] = ["scope"],
        ["thead"] = [],
        ["tr"] = [],
        ["ul"] = [],
    };

    private static readonly string[] Everywhere = ["id", "class"];

    private static readonly HashSet<string> Classes = new(StringComparer.Ordinal)
    {
        "cover", "lead", "note", "warning", "muted", "number", "facts", "findings", "counts", "page", "contents", "control", "score", "evidence", "badge",
        "pass", "fail", "manual", "notApplicable", "unknown", "error", "critical", "high", "medium", "low",
    };

    public static string Elements { get; } = string.Join(' ', Attributes.Keys);

    /// <summary>What is wrong with an element, or null when it belongs.</summary>
    public static (string Found, string Expected)? Broken(string element, IEnumerable<(string Name, string Value)> attributes)
    {
        if (!Attributes.TryGetValue(element, out var own))
            return ($"element '{element}'", $"one of {Elements}");

        foreach (var (name, value) in attributes)
        {
            if (!own.Contains(name) && !Everywhere.Contains(name))
                return ($"attribute '{name}' of '{element}'", $"one of {string.Join(' ', Everywhere.Concat(own))}");

            if (name == "class" && value.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => !Classes.Contains(word)) is { } word)
                return ($"class '{word}' of '{element}'", $"one of {string.Join(' ', Classes)}");

            if (name == "href" && !IsAddress(value))
                return ($"address '{value}'", "#anchor, or an absolute http or https address");
        }

        return null;
    }

    private static bool IsAddress(string value) =>
        value.StartsWith('#') || (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
}
