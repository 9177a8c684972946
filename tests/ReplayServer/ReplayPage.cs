using System.Globalization;
using System.Text.Json.Nodes;

namespace ComplianceAudit.ReplayServer;

/// <summary>Cuts a list into pages as the API server does: the continue token holds where the next begins.</summary>
internal static class ReplayPage
{
    public static JsonObject Of(JsonObject body, IReadOnlyList<string> added, int limit, string next)
    {
        if (body["items"] is not JsonArray recorded)
            return body;

        var all = recorded.Select(item => item!.DeepClone()).Concat(added.Select(item => JsonNode.Parse(item)!)).ToList();
        var start = int.TryParse(next, CultureInfo.InvariantCulture, out var given) ? given : 0;
        var page = all.Skip(start).Take(limit).ToArray();
        var rest = all.Count - start - page.Length;
        body["items"] = new JsonArray(page);
        if (rest > 0)
        {
            body["metadata"]!["continue"] = (start + page.Length).ToString(CultureInfo.InvariantCulture);
            body["metadata"]!["remainingItemCount"] = rest;
        }

        return body;
    }
}
