using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComplianceAudit.Collector.Extras;

namespace ComplianceAudit.Collector.Rights;

/// <summary>Writes objects as YAML documents with comments.</summary>
internal static partial class AccessYaml
{
    /// <summary>Plain words that YAML 1.1 reads as something else.</summary>
    private static readonly HashSet<string> Words = new(["true", "false", "yes", "no", "on", "off", "null", "y", "n"], StringComparer.Ordinal);

    public static string Write(AccessRequest request, IReadOnlyList<AccessObject> objects)
    {
        var text = new StringBuilder();
        Comment(text, Header(request), "");
        foreach (var one in objects)
        {
            text.Append("---\n");
            Comment(text, one.Comment, "");
            Map(text, one.Object, "", one.Rules);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Header(AccessRequest request)
    {
        yield return request.Packs.Count > 0
            ? $"The least rights with which ComplianceAudit collects for {string.Join(", ", request.Packs)}."
            : "The least rights with which ComplianceAudit collects.";
        yield return Extra.Of(request.Plan).Any() || request.NodePods
            ? "The first role lists kinds and nothing else; each further option has a role of its own below."
            : "It lists kinds and nothing else: no Secrets, no access to nodes, and it changes nothing.";
        yield return "Discovery, /version and reviews of one's own rights need no rule: Kubernetes grants them";
        yield return "to whoever is authenticated (system:discovery, system:basic-user).";
    }

    private static void Comment(StringBuilder text, IEnumerable<string> lines, string indent)
    {
        foreach (var line in lines.Where(line => line.Length > 0))
            text.Append(indent).Append("# ").Append(line).Append('\n');
    }

    private static void Map(StringBuilder text, JsonObject map, string indent, IReadOnlyList<RoleRule> rules)
    {
        foreach (var (key, value) in map)
        {
            text.Append(indent).Append(key).Append(':');
            if (value is JsonObject inner)
            {
                text.Append('\n');
                Map(text, inner, indent + "  ", []);
            }
            else if (value is JsonArray list && list.All(element => element is JsonObject))
            {
                Maps(text, list, indent + "  ", rules);
            }
            else if (value is JsonArray scalars)
            {
                text.Append(" [").AppendJoin(", ", scalars.Select(scalar => Scalar(scalar!.GetValue<string>()))).Append("]\n");
            }
            else
            {
                text.Append(' ').Append(Scalar(value!.GetValue<string>())).Append('\n');
            }
        }
    }

    /// <summary>A list of maps, each with the reason of its rule above it.</summary>
    private static void Maps(StringBuilder text, JsonArray list, string indent, IReadOnlyList<RoleRule> rules)
    {
        text.Append(list.Count == 0 ? " []\n" : "\n");
        for (var i = 0; i < list.Count; i++)
        {
            if (i < rules.Count)
                Comment(text, [rules[i].Reason], indent);
            var element = new StringBuilder();
            Map(element, (JsonObject)list[i]!, indent + "  ", []);
            element[indent.Length] = '-';
            text.Append(element);
        }
    }

    private static string Scalar(string text) => Plain().IsMatch(text) && !Words.Contains(text) ? text : $"\"{text}\"";

    /// <summary>What needs no quotes; nothing else than names of Kubernetes comes here, so that quoting needs no escapes.</summary>
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9./-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
