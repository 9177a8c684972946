using System.Text.Json.Nodes;

namespace ComplianceAudit.Cel.Tests.Reach;

/// <summary>A document over JSON that notes each path it is asked about; an element's step is its index in brackets.</summary>
internal sealed class RecordingReader(string root, CelNames names) : DocumentReader
{
    private readonly List<(JsonNode? Value, CelPath Path, int[] Children)> _nodes = [];

    public HashSet<CelPath> Touched { get; } = [];

    public CelValue Read(string json)
    {
        Add(JsonNode.Parse(json), new CelPath(root, []));
        return CelValue.OfNode(this, 0);
    }

    public override CelKind KindOf(int node) => Touch(node) switch
    {
        null => CelKind.Null,
        JsonArray => CelKind.List,
        JsonObject => CelKind.Map,
        JsonValue value when value.TryGetValue<bool>(out _) => CelKind.Bool,
        JsonValue value when value.TryGetValue<long>(out _) => CelKind.Int,
        JsonValue value when value.TryGetValue<double>(out _) => CelKind.Double,
        _ => CelKind.String,
    };

    public override bool BoolAt(int node) => Touch(node)!.GetValue<bool>();

    public override long IntAt(int node) => Touch(node)!.GetValue<long>();

    public override double DoubleAt(int node) => Touch(node)!.GetValue<double>();

    public override string StringAt(int node) => Touch(node)!.GetValue<string>();

    public override int CountOf(int node)
    {
        Touch(node);
        return _nodes[node].Children.Length;
    }

    public override int ChildAt(int node, int index)
    {
        var child = _nodes[node].Children[index];
        Touch(child);
        return child;
    }

    public override string KeyAt(int node, int index)
    {
        Touch(_nodes[node].Children[index]);
        return _nodes[node].Value!.AsObject().ElementAt(index).Key;
    }

    public override int FieldOf(int node, int name)
    {
        for (var i = 0; i < _nodes[node].Children.Length; i++)
        {
            if (names.IdOf(_nodes[node].Value!.AsObject().ElementAt(i).Key) == name)
                return ChildAt(node, i);
        }
        return -1;
    }

    public override int FieldOf(int node, string name)
    {
        Touched.Add(_nodes[node].Path.Below(name));
        return FieldOf(node, names.IdOf(name));
    }

    public override CelUnknown UnknownAt(int node) => throw new InvalidOperationException("Nothing is unknown.");

    private JsonNode? Touch(int node)
    {
        Touched.Add(_nodes[node].Path);
        return _nodes[node].Value;
    }

    private int Add(JsonNode? node, CelPath path)
    {
        var id = _nodes.Count;
        _nodes.Add((node, path, []));
        var children = node switch
        {
            JsonArray array => array.Select((element, index) => Add(element, path.Below($"[{index}]"))),
            JsonObject map => map.Select(entry => Add(entry.Value, path.Below(entry.Key))),
            _ => [],
        };
        _nodes[id] = (node, path, [.. children]);
        return id;
    }
}
