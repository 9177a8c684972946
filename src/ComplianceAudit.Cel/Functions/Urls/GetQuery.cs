using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Urls;

/// <summary><c>url.getQuery()</c>: the values of each key of the query, unescaped; empty without one. Parts that are malformed or hold a semicolon are left out.</summary>
/// <remarks>From Kubernetes' URL library.</remarks>
internal sealed class GetQuery : CelFunction
{
    public override string Name => "getQuery";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.URL.getQuery() -> map<string, list<string>>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.Opaque || arguments[0].AsOpaque is not Url url)
            return NoSuchOverload;
        var query = url.Query ?? "";
        var count = query.AsSpan().Count('&') + 1;
        return frame.Spend(count + Cost.OfText(query.Length)) && frame.SpendSize(MadeSize.OfText(query.Length) + (count * (MadeSize.OfText(0) + MadeSize.OfList(1))))
            ? Parts(query)
            : EvaluationErrors.BudgetExhausted(frame.Budget);
    }

    private static CelValue Parts(string query)
    {
        var values = new Dictionary<string, List<CelValue>>(StringComparer.Ordinal);
        var map = new ValueMap(0);
        foreach (var part in query.Split('&'))
        {
            var equals = part.IndexOf('=');
            var key = Escaping.TryUnescapeQuery(equals < 0 ? part : part[..equals]);
            var text = Escaping.TryUnescapeQuery(equals < 0 ? "" : part[(equals + 1)..]);
            if (part.Length == 0 || part.Contains(';') || key is null || text is null)
                continue;
            if (!values.TryGetValue(key, out var list))
            {
                values[key] = list = [];
                map.TryAdd(CelValue.Of(key), CelValue.OfList(list));
            }
            list.Add(CelValue.Of(text));
        }
        return CelValue.OfMap(map);
    }
}
