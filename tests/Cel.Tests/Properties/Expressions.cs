using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComplianceAudit.Cel.Tests.Properties;

/// <summary>Expressions that people wrote: those of the conformance suite and those of the rule packs.</summary>
internal static partial class Expressions
{
    /// <summary>Every expression of the suite's cases.</summary>
    public static readonly string[] OfTheSuite =
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(TestContext.CurrentContext.TestDirectory, "Conformance", "cases"), "*.json").Order(StringComparer.Ordinal)
           from section in JsonNode.Parse(File.ReadAllText(file))!["section"]!.AsArray()
           from test in section!["test"]!.AsArray()
           select test["expr"]!.GetValue<string>(),
    ];

    /// <summary>Every YAML value of the rule packs, those that are no expressions too.</summary>
    public static IEnumerable<string> OfTheRulePacks() =>
        from file in Directory.EnumerateFiles(RulePacks(), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where !file.Contains("cases", StringComparison.Ordinal)
        let yaml = File.ReadAllText(file)
        from Match value in YamlValue().Matches(yaml).Concat(InlineCel().Matches(yaml))
        let text = value.Groups["value"].Value.Trim()
        select text.StartsWith('"') && text.EndsWith('"') ? text[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal)
            : text.StartsWith('\'') && text.EndsWith('\'') ? text[1..^1].Replace("''", "'", StringComparison.Ordinal)
            : text;

    private static string RulePacks()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "ComplianceAudit.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "rulepacks");
    }

    [GeneratedRegex(@"(?m)^[ -]*\w+: (?:[|>]-?\r?\n(?<value>(?:  .*\r?\n)+)|(?<value>\S.*)$)")]
    private static partial Regex YamlValue();

    [GeneratedRegex("""cel: (?<value>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")]
    private static partial Regex InlineCel();
}
