using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Writes the path of a node: <c>spec.containers[0].image</c>, <c>metadata.labels["app.kubernetes.io/name"]</c>.</summary>
internal static class DocumentPath
{
    public static string Of(ResourceDocument document, int node)
    {
        var steps = new Stack<int>();
        for (var at = node; document.ParentOf(at) >= 0; at = document.ParentOf(at))
            steps.Push(at);

        var path = new StringBuilder();
        foreach (var step in steps)
            Append(path, document, step);

        return path.ToString();
    }

    private static void Append(StringBuilder path, ResourceDocument document, int step)
    {
        var name = document.NameOf(step);
        if (document.KindOf(document.ParentOf(step)) == NodeKind.List)
            path.Append(CultureInfo.InvariantCulture, $"[{name}]");
        else if (document.Names.NameOf(name) is var key && IsPlain(key))
            path.Append(path.Length > 0 ? "." : "").Append(key);
        else
            path.Append("[\"").Append(JsonEncodedText.Encode(key)).Append("\"]");
    }

    private static bool IsPlain(string key) =>
        key.Length > 0 && !char.IsAsciiDigit(key[0]) && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$');
}
