using ComplianceAudit.Cel.Functions.Reading;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Urls;

/// <summary><c>url.getQuery()</c>: the values of each key of the query, unescaped; empty without one. Parts that are malformed or hold a semicolon are left out.</summary>
internal sealed class GetQuery : OpaqueProperty<Url>
{
    public override string Name => "getQuery";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.URL.getQuery() -> map<string, list<string>>"];

    protected override CelValue Of(Url value)
    {
        var values = new Dictionary<string, List<CelValue>>(StringComparer.Ordinal);
        var map = new ValueMap(0);
        foreach (var part in (value.Query ?? "").Split('&'))
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
