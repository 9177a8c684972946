using ComplianceAudit.EndToEnd.Tests.Driving;

namespace ComplianceAudit.EndToEnd.Tests.Planting;

/// <summary>A pack that reads every planted source and shows each object whole, as evidence of a failure.</summary>
internal static class ReadEverythingPack
{
    public const string Name = "planted";

    /// <summary>Writes the pack into the folder and answers its path.</summary>
    public static string Write(ScratchFolder folder, IEnumerable<string> sources)
    {
        var ids = sources.Distinct().Order(StringComparer.Ordinal).Select(source => (Source: source, Id: "whole-" + source.Replace('.', '-').Replace('/', '-').ToLowerInvariant())).ToList();
        foreach (var (source, id) in ids)
        {
            Save(folder, $"packs/checks/planted/{id}/check.yaml", $"""
                id: {id}
                title: Shows {source}
                severity: high
                subject: {source}
                none: pass
                expression: object.metadata.name == ''
                message: "'found ' + object.metadata.name"
                evidence:
                  - {"{"}name: whole, cel: object, expected: nothing{"}"}
                why: Because.
                fix: Mend it.
                references: [https://example.org/a]
                """);
        }

        Save(folder, $"packs/packs/{Name}/1.0/pack.yaml", $"""
            id: {Name}
            title: Everything
            version: "1.0"
            publisher: Example Org
            source: https://example.org/demo
            recommendations: {ids.Count}
            sections:
              - {"{"}id: "1", title: All of it{"}"}
            """);
        Save(folder, $"packs/packs/{Name}/1.0/controls/1-all.yaml", "section: \"1\"\ncontrols:\n" + string.Concat(ids.Select((check, index) =>
            $"  - {{id: \"1.{index + 1}\", title: Control {index + 1}, level: 1, assessment: automated, checks: [{{check: {check.Id}}}]}}\n")));
        return folder["packs"];
    }

    private static void Save(ScratchFolder folder, string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[file])!);
        File.WriteAllText(folder[file], text);
    }
}
