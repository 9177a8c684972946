using System.Text.Json.Nodes;

namespace ComplianceAudit.Cel.Tests.Support;

/// <summary>A document over JSON. A string that starts with <c>?</c> reads as unknown, with the rest as its source.</summary>
internal sealed class JsonReader(TestNames names) : DocumentReader
{
    private readonly List<JsonNode?> _nodes = [];
    private readonly List<int[]> _children = [];

    public static CelValue Read(string json, TestNames names)
    {
        var reader = new JsonReader(names);
        return CelValue.OfNode(reader, reader.Add(JsonNode.Parse(json)));
    }

    public override CelKind KindOf(int node) => _nodes[node] switch
    {
        null => CelKind.Null,
        JsonArray => CelKind.List,
        JsonObject => CelKind.Map,
        JsonValue value when value.TryGetValue<bool>(out _) => CelKind.Bool,
        JsonValue value when value.TryGetValue<long>(out _) => CelKind.Int,
        JsonValue value when value.TryGetValue<double>(out _) => CelKind.Double,
        var text => StringOf(text).StartsWith('?') ? CelKind.Unknown : CelKind.String,
    };

    public override bool BoolAt(int node) => _nodes[node]!.GetValue<bool>();

    public override long IntAt(int node) => _nodes[node]!.GetValue<long>();

    public override double DoubleAt(int node) => _nodes[node]!.GetValue<double>();

    public override string StringAt(int node) => StringOf(_nodes[node]);

    public override int CountOf(int node) => _children[node].Length;

    public override int ChildAt(int node, int index) => _children[node][index];

    public override string KeyAt(int node, int index) => _nodes[node]!.AsObject().ElementAt(index).Key;

    public override int FieldOf(int node, int name)
    {
        for (var i = 0; i < CountOf(node); i++)
        {
            if (names.IdOf(KeyAt(node, i)) == name)
                return ChildAt(node, i);
        }
        return -1;
    }

    public override int FieldOf(int node, string name) => FieldOf(node, names.IdOf(name));

    public override CelUnknown UnknownAt(int node) => CelUnknown.Of(StringAt(node)[1..]);

    private static string StringOf(JsonNode? node) => node!.GetValue<string>();

    private int Add(JsonNode? node)
    {
        var id = _nodes.Count;
        _nodes.Add(node);
        _children.Add([]);
        var children = node switch
        {
            JsonArray array => array.ToArray(),
            JsonObject map => map.Select(entry => entry.Value).ToArray(),
            _ => [],
        };
        _children[id] = Array.ConvertAll(children, Add);
        return id;
    }
}
