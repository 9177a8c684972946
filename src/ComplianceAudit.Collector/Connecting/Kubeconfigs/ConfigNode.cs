using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ComplianceAudit.Collector.Connecting.Kubeconfigs;

/// <summary>A place in a kubeconfig file, read with the types that its fields have. What is absent or null reads as empty; errors name the place and quote nothing.</summary>
internal sealed class ConfigNode
{
    private const int DeepestNesting = 64;

    private readonly string _file;
    private readonly string _field;
    private readonly YamlNode? _node;

    private ConfigNode(string file, string field, YamlNode? node) => (_file, _field, _node) = (file, field, IsNull(node) ? null : node);

    /// <summary>The field of a map.</summary>
    public ConfigNode this[string field] => new(_file, field, Map() is { } map && map.Children.TryGetValue(new YamlScalarNode(field), out var found) ? found : null);

    public bool IsAbsent => _node is null;

    public string Text => _node switch
    {
        null => "",
        YamlScalarNode scalar => scalar.Value ?? "",
        _ => throw Wrong("a text"),
    };

    public bool Flag => Text switch
    {
        "" or "false" or "False" or "FALSE" => false,
        "true" or "True" or "TRUE" => true,
        _ => throw Wrong("true or false"),
    };

    /// <summary>Base64, decoded.</summary>
    public byte[] Bytes
    {
        get
        {
            try
            {
                return Convert.FromBase64String(Text);
            }
            catch (FormatException)
            {
                throw Wrong("base64");
            }
        }
    }

    public IReadOnlyList<ConfigNode> Elements => _node switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(child => new ConfigNode(_file, _field, child))],
        _ => throw Wrong("a list"),
    };

    public IReadOnlyList<string> Texts => [.. Elements.Select(element => element.Text)];

    /// <summary>Every field of a map, by name.</summary>
    public IReadOnlyDictionary<string, ConfigNode> Fields => Map() is not { } map
        ? new Dictionary<string, ConfigNode>()
        : EntriesOf(map).ToDictionary(entry => entry.Key, entry => new ConfigNode(_file, entry.Key, entry.Value), StringComparer.Ordinal);

    /// <summary>The file's first document; nothing when it has none.</summary>
    public static ConfigNode Parse(string file, string text)
    {
        try
        {
            RefuseDeepNesting(file, text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return new ConfigNode(file, "kubeconfig", stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null);
        }
        catch (YamlException found)
        {
            throw CollectorErrors.KubeconfigMalformed(file, found.Start.Line, found.Start.Column);
        }
        catch (InvalidOperationException)
        {
            // The library fails so on some files that end too early.
            throw CollectorErrors.KubeconfigMalformed(file, 0, 0);
        }
    }

    /// <summary>As JSON, with YAML's own kinds of scalars.</summary>
    public JsonNode? ToJson() => ToJson(_node, 0);

    public CollectorException Wrong(string expected) =>
        CollectorErrors.KubeconfigField(_file, _node?.Start.Line ?? 0, _node?.Start.Column ?? 0, _field, expected);

    private YamlMappingNode? Map() => _node is null ? null : _node as YamlMappingNode ?? throw Wrong("a map");

    /// <summary>A map's entries, whose keys are texts that differ: the library compares keys with their tags, and takes lists and maps for keys too.</summary>
    private List<KeyValuePair<string, YamlNode>> EntriesOf(YamlMappingNode map)
    {
        var entries = new List<KeyValuePair<string, YamlNode>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Children)
        {
            if (key is not YamlScalarNode scalar || !names.Add(scalar.Value ?? ""))
                throw new ConfigNode(_file, _field, key).Wrong("keys that are texts, each once");
            entries.Add(KeyValuePair.Create(scalar.Value ?? "", value));
        }

        return entries;
    }

    private JsonNode? ToJson(YamlNode? node, int depth) => node switch
    {
        // An alias may lead back to where it stands.
        _ when depth > DeepestNesting => throw Wrong("less nesting"),
        YamlMappingNode map => new JsonObject(EntriesOf(map).Select(entry => KeyValuePair.Create(entry.Key, ToJson(entry.Value, depth + 1)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(child => ToJson(child, depth + 1))]),
        YamlScalarNode scalar when !IsNull(scalar) => ToJson(scalar),
        _ => null,
    };

    private static JsonValue ToJson(YamlScalarNode scalar) => scalar.Style != ScalarStyle.Plain ? JsonValue.Create(scalar.Value!)
        : scalar.Value is "true" or "false" ? JsonValue.Create(scalar.Value == "true")
        : long.TryParse(scalar.Value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : JsonValue.Create(scalar.Value!);

    private static bool IsNull(YamlNode? node) => node is null or YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" or "Null" or "NULL" };

    /// <summary>The library reads nested nodes by recursion, which ends the process when they are deep enough.</summary>
    private static void RefuseDeepNesting(string file, string text)
    {
        var parser = new Parser(new StringReader(text));
        for (var depth = 0; parser.MoveNext(); depth += parser.Current!.NestingIncrease)
        {
            if (depth > DeepestNesting)
                throw CollectorErrors.KubeconfigMalformed(file, parser.Current is { } deep ? deep.Start.Line : 0, parser.Current is { } at ? at.Start.Column : 0);
        }
    }
}
