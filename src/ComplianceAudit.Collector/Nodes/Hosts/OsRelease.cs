using System.Text;
using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Nodes.Hosts;

/// <summary>What the operating system says it is (os-release(5)): assignments as a shell reads them.</summary>
internal static class OsRelease
{
    private const int LongestValue = 200;

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { ["ID"] = "id", ["VERSION_ID"] = "versionId", ["PRETTY_NAME"] = "prettyName" };

    /// <summary>The fields that facts hold; a line that is no assignment says nothing, and of two the last counts.</summary>
    public static JsonObject Parse(ReadOnlySpan<byte> file)
    {
        var os = new JsonObject();
        foreach (var line in Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && Fields.TryGetValue(line[..equals], out var field))
                os[field] = Unquoted(line[(equals + 1)..]);
        }

        return os;
    }

    private static string Unquoted(string value)
    {
        var quote = value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[0] : '\0';
        var text = new StringBuilder();
        var inner = quote == '\0' ? value : value[1..^1];
        for (var at = 0; at < inner.Length && text.Length < LongestValue; at++)
        {
            if (inner[at] == '\\' && quote != '\'' && at + 1 < inner.Length)
                at++;
            if (!char.IsControl(inner[at]))
                text.Append(inner[at]);
        }

        return text.ToString();
    }
}
