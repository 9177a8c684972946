using ComplianceAudit.Snapshots.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComplianceAudit.Snapshots.Manifests;

/// <summary>Reads the documents of a YAML stream into nodes with places; resolves anchors, aliases and merge keys.</summary>
internal sealed class YamlReader
{
    private const string MergeKey = "<<";

    private readonly string _file;
    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, ManifestNode?> _anchors = [];
    private int _merged;

    private YamlReader(string file, string text) => (_file, _parser) = (file, new Parser(new Scanner(new StringReader(text), skipComments: true)));

    /// <summary>The root of each document, in order; an empty document is a null scalar.</summary>
    public static IReadOnlyList<ManifestNode> Read(string file, string text)
    {
        var reader = new YamlReader(file, text);
        try
        {
            return reader.Documents();
        }
        catch (YamlException error)
        {
            throw SnapshotErrors.NotYaml(new ManifestPlace(file, (int)error.Start.Line, (int)error.Start.Column).ToString(), error);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The parser's own answer to some broken texts, found by random ones.
            throw SnapshotErrors.NotYaml((reader._parser.Current is { } at ? reader.PlaceOf(at) : new ManifestPlace(file, 1, 1)).ToString(), error);
        }
    }

    private List<ManifestNode> Documents()
    {
        var roots = new List<ManifestNode>();
        _parser.Consume<StreamStart>();
        while (!_parser.TryConsume<StreamEnd>(out _))
        {
            _parser.Consume<DocumentStart>();
            _anchors.Clear();
            _merged = 0;
            roots.Add(Node(0));
            _parser.Consume<DocumentEnd>();
        }

        return roots;
    }

    private ManifestNode Node(int depth)
    {
        var place = PlaceOf(_parser.Current!);
        if (depth > Limits.Depth)
            throw SnapshotErrors.TooDeep(place.ToString(), Limits.Depth);

        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Anchored(alias, place);

        if (_parser.TryConsume<Scalar>(out var scalar))
            return Register(scalar, YamlScalar.Resolve(scalar, place));

        return _parser.TryConsume<SequenceStart>(out var sequence) ? List(sequence, place, depth) : Map(_parser.Consume<MappingStart>(), place, depth);
    }

    private ManifestNode List(SequenceStart start, ManifestPlace place, int depth)
    {
        Begin(start);
        var list = new ManifestList([], place.Line, place.Column);
        while (!_parser.TryConsume<SequenceEnd>(out _))
            list.Items.Add(Node(depth + 1));

        return Register(start, list);
    }

    private ManifestNode Map(MappingStart start, ManifestPlace place, int depth)
    {
        Begin(start);
        var map = new ManifestMap([], place.Line, place.Column);
        var merges = new List<(ManifestNode Node, ManifestPlace Place)>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var keyPlace = PlaceOf(_parser.Current!);
            if (_parser.Accept<Scalar>(out var key) && key.Value == MergeKey && key.Style == ScalarStyle.Plain)
            {
                _parser.MoveNext();
                merges.Add((Node(depth + 1), keyPlace));
            }
            else
            {
                var name = KeyOf(Node(depth + 1), keyPlace);
                if (!map.Entries.TryAdd(name, Node(depth + 1)))
                    throw SnapshotErrors.DuplicateKey(keyPlace.ToString(), name);
            }
        }

        foreach (var (node, at) in merges)
            Merge(map, node, at);

        return Register(start, map);
    }

    /// <summary>Adds what a merge key brings and the map does not say itself; earlier maps of a list win.</summary>
    private void Merge(ManifestMap map, ManifestNode node, ManifestPlace place)
    {
        foreach (var source in node is ManifestList list ? list.Items : [node])
        {
            if (source is not ManifestMap other)
                throw SnapshotErrors.BadMerge(place.ToString());

            _merged += other.Entries.Count;
            if (_merged > Limits.Nodes)
                throw SnapshotErrors.TooManyValues(place.ToString(), Limits.Nodes);

            foreach (var (key, value) in other.Entries)
                map.Entries.TryAdd(key, value);
        }
    }

    private static string KeyOf(ManifestNode key, ManifestPlace place) => key is ManifestScalar { Kind: not NodeKind.Null } scalar
        ? scalar.Text
        : throw SnapshotErrors.BadKey(place.ToString());

    /// <summary>Notes that an anchor's value has begun, so that an alias inside it is told from one that nothing defines.</summary>
    private void Begin(NodeEvent start)
    {
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor] = null;
    }

    private ManifestNode Register(NodeEvent start, ManifestNode node)
    {
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor] = node;

        return node;
    }

    private ManifestNode Anchored(AnchorAlias alias, ManifestPlace place) => _anchors.TryGetValue(alias.Value, out var node)
        ? node ?? throw SnapshotErrors.AliasInsideItself(place.ToString(), alias.Value.Value)
        : throw SnapshotErrors.UnknownAlias(place.ToString(), alias.Value.Value);

    private ManifestPlace PlaceOf(ParsingEvent at) => new(_file, (int)at.Start.Line, (int)at.Start.Column);
}
