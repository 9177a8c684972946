using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Paths in which list elements are named by what tells them apart, so that a reordered list keeps them: <c>spec.containers[web].ports[8080]</c>.</summary>
internal static class KeyedPath
{
    /// <summary>Fields that name an element among its siblings, the best first.</summary>
    private static readonly IReadOnlyList<string> Keys =
        ["name", "containerPort", "port", "key", "mountPath", "devicePath", "ip", "type", "topologyKey", "path", "uid"];

    /// <summary>Path of a node from another one above it; empty for that one itself.</summary>
    public static string Of(ResourceReader reader, int node, int root = 0)
    {
        var document = reader.Document;
        var steps = new Stack<string>();
        for (var at = node; at > root && document.ParentOf(at) is >= 0 and var parent; at = parent)
            steps.Push(document.KindOf(parent) == NodeKind.List ? $"[{ElementKey(reader, parent, at)}]" : "." + FieldName(document, parent, at));
        return string.Concat(steps).TrimStart('.');
    }

    /// <summary>What stands for an element that is no node of a document: its text, or a digest of it.</summary>
    public static string OfValue(CelValue value) => value.Kind is CelKind.String ? value.AsString
        : value.Kind is CelKind.Bool or CelKind.Int ? value.ToJson() : "~" + Digest(value.ToJson());

    private static string FieldName(ResourceDocument document, int map, int node)
    {
        for (var i = 0; i < document.CountOf(map); i++)
        {
            if (document.ChildAt(map, i) == node)
                return document.Names.NameOf(document.KeyAt(map, i)) is var name && name.AsSpan().ContainsAny(".[]/'") ? $"['{name}']" : name;
        }

        throw new ArgumentException("the node is not in the map", nameof(node));
    }

    private static string ElementKey(ResourceReader reader, int list, int element)
    {
        if (reader.Document.KindOf(element) != NodeKind.Map)
            return OfValue(CelValue.OfNode(reader, element));
        if (SubjectKey(reader.Document, element) is { } subject)
            return subject;
        foreach (var key in Keys)
        {
            if (ScalarOf(reader.Document, element, key) is { } text && IsAlone(reader.Document, list, key, text))
                return text;
        }

        return "~" + Digest(CelValue.OfNode(reader, element).ToJson());
    }

    /// <summary>The subject of a binding: kind, namespace and name together.</summary>
    private static string? SubjectKey(ResourceDocument document, int element) =>
        ScalarOf(document, element, "kind") is { } kind && ScalarOf(document, element, "name") is { } name
            ? $"{kind}:{(ScalarOf(document, element, "namespace") is { } space ? space + "/" : "")}{name}"
            : null;

    private static bool IsAlone(ResourceDocument document, int list, string key, string text) =>
        Enumerable.Range(0, document.CountOf(list)).Count(index => ScalarOf(document, document.ChildAt(list, index), key) == text) == 1;

    private static string? ScalarOf(ResourceDocument document, int node, string key)
    {
        if (document.KindOf(node) != NodeKind.Map || document.FieldOf(node, key) is not (>= 0 and var field))
            return null;
        return document.KindOf(field) switch
        {
            NodeKind.Text => document.TextAt(field),
            NodeKind.Integer => document.IntegerAt(field).ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
