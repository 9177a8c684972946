using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Effective;

/// <summary>Reads texts of a Component fact's sources.</summary>
internal static class FactText
{
    /// <summary>A field's text; empty when it is absent or no text.</summary>
    public static string Of(ResourceDocument document, int node, string key) =>
        document.FieldOf(node, key) is >= 0 and var field && document.KindOf(field) == NodeKind.Text ? document.TextAt(field) : "";

    /// <summary>A source as a person would name it.</summary>
    public static string PlaceOf(ResourceDocument document, int source)
    {
        var (kind, space, name) = (Of(document, source, "kind"), Of(document, source, "namespace"), Of(document, source, "name"));
        return kind switch
        {
            "staticPod" => $"static pod {(space.Length > 0 ? space + "/" : "")}{name}",
            "systemdUnit" => $"unit {name}",
            "embedded" => $"{Of(document, source, "by")} {name}".Trim(),
            _ => $"{kind} {name}",
        };
    }
}
