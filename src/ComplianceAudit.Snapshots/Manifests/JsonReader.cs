using System.Text;
using System.Text.Json;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Manifests;

/// <summary>Reads JSON values, one or several after each other, into nodes with places.</summary>
internal ref struct JsonReader
{
    private readonly string _file;
    private readonly ReadOnlySpan<byte> _json;
    private Utf8JsonReader _reader;
    private TextPosition _position = new();
    private int _counted;

    private JsonReader(string file, ReadOnlySpan<byte> json)
    {
        _file = file;
        _json = json;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = Limits.Depth + 1 });
    }

    /// <summary>The values in order.</summary>
    public static IReadOnlyList<ManifestNode> Read(string file, ReadOnlySpan<byte> json)
    {
        var roots = new List<ManifestNode>();
        var reader = new JsonReader(file, json);
        try
        {
            while (reader._reader.Read())
                roots.Add(reader.Node());

            return roots;
        }
        catch (JsonException error)
        {
            throw SnapshotErrors.NotJson(new ManifestPlace(file, (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1).ToString(), error);
        }
        catch (InvalidOperationException error)
        {
            throw SnapshotErrors.NotUnicode(reader.Place().ToString(), error);
        }
    }

    private ManifestNode Node()
    {
        var place = Place();
        if (_reader.CurrentDepth >= Limits.Depth)
            throw SnapshotErrors.TooDeep(place.ToString(), Limits.Depth);

        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => Map(place),
            JsonTokenType.StartArray => List(place),
            JsonTokenType.String => new ManifestScalar(NodeKind.Text, _reader.GetString()!, place.Line, place.Column),
            JsonTokenType.Number => Number(place),
            JsonTokenType.True or JsonTokenType.False => new ManifestScalar(NodeKind.Boolean, Raw(), place.Line, place.Column),
            _ => new ManifestScalar(NodeKind.Null, Raw(), place.Line, place.Column),
        };
    }

    private ManifestScalar Number(ManifestPlace place) => _reader.TryGetDouble(out var number) && double.IsFinite(number)
        ? new ManifestScalar(NodeKind.Number, Raw(), place.Line, place.Column)
        : throw SnapshotErrors.NumberOutOfRange(place.ToString(), Raw());

    private ManifestList List(ManifestPlace place)
    {
        var list = new ManifestList([], place.Line, place.Column);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            list.Items.Add(Node());

        return list;
    }

    private ManifestMap Map(ManifestPlace place)
    {
        var map = new ManifestMap([], place.Line, place.Column);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var (key, at) = (_reader.GetString()!, Place());
            _reader.Read();
            if (!map.Entries.TryAdd(key, Node()))
                throw SnapshotErrors.DuplicateKey(at.ToString(), key);
        }

        return map;
    }

    private readonly string Raw() => Encoding.UTF8.GetString(_reader.ValueSpan);

    /// <summary>Where the current token begins; tokens are asked for in order.</summary>
    private ManifestPlace Place()
    {
        var start = (int)_reader.TokenStartIndex;
        _position.Pass(_json[_counted..start]);
        _counted = start;
        return new ManifestPlace(_file, _position.Line, _position.Column);
    }
}
