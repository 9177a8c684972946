using System.Text.Json;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Effective;

/// <summary>Component facts made for tests.</summary>
internal static class ComponentFact
{
    /// <summary>A fact with sources as JSON.</summary>
    public static ResourceReader Of(string component, string version, params IEnumerable<string> sources)
    {
        var snapshot = new Evidence().Add($"Component/{component}", $$$"""
            {"apiVersion":"facts.complianceaudit.io/v1","kind":"Component","metadata":{"name":"{{{component}}}.cp-1"},
             "spec":{"component":"{{{component}}}","node":"cp-1","version":"{{{version}}}","sources":[{{{string.Join(',', sources.Where(source => source.Length > 0))}}}]}}
            """).Build($"Component/{component}");
        return new SnapshotView(snapshot)[SourceName.Parse($"Component/{component}")].Resources[0];
    }

    /// <summary>A process with flags written as <c>--name=value</c> and variables written as <c>NAME=value</c>; its environment was read.</summary>
    public static string Process(string name, string words)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var flags = all.Where(word => word.StartsWith("--", StringComparison.Ordinal)).Select(Pair);
        var variables = all.Where(word => !word.StartsWith("--", StringComparison.Ordinal)).Select(Pair);
        return $$"""{"kind":"process","name":"{{name}}","pid":7,"flags":[{{string.Join(',', flags)}}],"environment":[{{string.Join(',', variables)}}]}""";
    }

    /// <summary>A configuration file with its content as JSON.</summary>
    public static string File(string path, string flag, string content, int order = 0) =>
        $$"""{"kind":"configFile","name":"{{path}}","flag":"{{flag}}","order":{{order}},"format":"test","content":{{content}}}""";

    /// <summary>A configuration file that could not be read.</summary>
    public static string Unread(string path, string flag, int order = 0) =>
        $$"""{"kind":"configFile","name":"{{path}}","flag":"{{flag}}","order":{{order}},"problem":"permission denied","problemKind":"denied"}""";

    private static string Pair(string word)
    {
        var parts = word.TrimStart('-').Split('=', 2);
        return $$"""{"name":{{JsonSerializer.Serialize(parts[0])}},"value":{{JsonSerializer.Serialize(parts.Length == 2 ? parts[1] : "true")}}}""";
    }
}
