using System.Globalization;
using System.Text.Json;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Writes what a document gives when it is walked: JSON, with a redacted value as its id in angle brackets.</summary>
internal static class WrittenDocument
{
    public static string Of(ResourceDocument document, int node = 0) => document.KindOf(node) switch
    {
        NodeKind.Null => "null",
        NodeKind.Boolean => document.BooleanAt(node) ? "true" : "false",
        NodeKind.Integer => document.IntegerAt(node).ToString(CultureInfo.InvariantCulture),
        NodeKind.Number => document.NumberAt(node).ToString("R", CultureInfo.InvariantCulture),
        NodeKind.Text => JsonSerializer.Serialize(document.TextAt(node)),
        NodeKind.Redacted => $"<{document.RedactedAt(node).Id}>",
        NodeKind.List => $"[{string.Join(',', Children(document, node).Select(child => Of(document, child)))}]",
        _ => $"{{{string.Join(',', Children(document, node).Select((child, i) => $"{JsonSerializer.Serialize(document.Names.NameOf(document.KeyAt(node, i)))}:{Of(document, child)}"))}}}",
    };

    public static IEnumerable<int> Children(ResourceDocument document, int node) =>
        Enumerable.Range(0, document.CountOf(node)).Select(i => document.ChildAt(node, i));
}
