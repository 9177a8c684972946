using System.Text;
using System.Text.RegularExpressions;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Manifests;

/// <summary>Reads one file: tells JSON from YAML, takes lists apart, and names the source of each resource.</summary>
internal sealed partial class ManifestFile
{
    private const string ApiVersion = "apiVersion";
    private const string Kind = "kind";
    private const string Items = "items";
    private const string ListSuffix = "List";

    /// <summary>JSON that all documents of a file may come to when their aliases are written out.</summary>
    private const long ExpandedBytes = 4L * Limits.FileBytes;

    private readonly string _file;
    private readonly List<ManifestDocument> _documents = [];
    private long _expanded;

    private ManifestFile(string file) => _file = file;

    public static IReadOnlyList<ManifestDocument> Parse(string file, ReadOnlyMemory<byte> content)
    {
        var manifest = new ManifestFile(file);
        foreach (var root in Roots(file, content.Span))
        {
            if (root is not ManifestScalar { Kind: NodeKind.Null })
                manifest.Add(root, "");
        }

        return manifest._documents;
    }

    public static IReadOnlyList<ReadOnlyMemory<byte>> ParseMaps(string file, ReadOnlyMemory<byte> content)
    {
        var maps = new List<ReadOnlyMemory<byte>>();
        var expanded = 0L;
        foreach (var root in Roots(file, content.Span).Where(root => root is not ManifestScalar { Kind: NodeKind.Null }))
        {
            var place = new ManifestPlace(file, root.Line, root.Column).ToString();
            maps.Add(ManifestJsonWriter.Write(root as ManifestMap ?? throw SnapshotErrors.NotAResource(place, ""), file).Json);
            expanded += maps[^1].Length;
            if (expanded > ExpandedBytes)
                throw SnapshotErrors.FileExpandsTooFar(place, ExpandedBytes);
        }

        return maps;
    }

    private static IReadOnlyList<ManifestNode> Roots(string file, ReadOnlySpan<byte> content)
    {
        var bytes = content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        if (file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return JsonReader.Read(file, bytes);

        var isFlow = bytes.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
        if (isFlow && TryReadJson(file, bytes) is { } roots)
            return roots;

        return YamlReader.Read(file, TextOf(file, bytes));
    }

    /// <summary>A file that begins with a brace is JSON, or YAML that is written so.</summary>
    private static IReadOnlyList<ManifestNode>? TryReadJson(string file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonReader.Read(file, bytes);
        }
        catch (SnapshotException)
        {
            return null;
        }
    }

    private static string TextOf(string file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw SnapshotErrors.NotUnicode(file, error);
        }
    }

    private void Add(ManifestNode root, string place)
    {
        if (root is not ManifestMap map)
            throw SnapshotErrors.NotAResource(PlaceOf(root), place);

        var kind = map.Text(Kind);
        if (kind.EndsWith(ListSuffix, StringComparison.Ordinal) && map.Entries.TryGetValue(Items, out var items) && items is ManifestList list)
            AddItems(map, kind, list);
        else
            AddResource(map);
    }

    private void AddItems(ManifestMap map, string listKind, ManifestList list)
    {
        var itemKind = listKind[..^ListSuffix.Length];
        foreach (var item in list.Items)
        {
            if (item is ManifestMap resource && itemKind.Length > 0)
            {
                Inherit(resource, ApiVersion, map.Text(ApiVersion));
                Inherit(resource, Kind, itemKind);
            }

            Add(item, Items);
        }
    }

    /// <summary>Items of a typed list, such as a PodList, say neither apiVersion nor kind.</summary>
    private static void Inherit(ManifestMap resource, string key, string text)
    {
        if (text.Length > 0)
            resource.Entries.TryAdd(key, new ManifestScalar(NodeKind.Text, text, resource.Line, resource.Column));
    }

    private void AddResource(ManifestMap map)
    {
        var place = PlaceOf(map);
        var apiVersion = Required(map, ApiVersion, ApiVersionForm(), place, "apps/v1");
        var kind = Required(map, Kind, KindForm(), place, "Deployment");
        var (json, lines) = ManifestJsonWriter.Write(map, _file);
        _expanded += json.Length;
        if (_expanded > ExpandedBytes)
            throw SnapshotErrors.FileExpandsTooFar(place, ExpandedBytes);

        _documents.Add(new ManifestDocument(ResourceKinds.SourceOf(apiVersion, kind), apiVersion, kind, json, lines, _file, map.Column));
    }

    private static string Required(ManifestMap map, string key, Regex form, string place, string example)
    {
        var text = map.Text(key);
        return form.IsMatch(text) ? text : throw SnapshotErrors.LacksKey(place, key, text, example);
    }

    private string PlaceOf(ManifestNode node) => new ManifestPlace(_file, node.Line, node.Column).ToString();

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9.-]*[a-z0-9])?/)?[a-z0-9]+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ApiVersionForm();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex KindForm();
}
