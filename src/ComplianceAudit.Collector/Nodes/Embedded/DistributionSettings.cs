using System.Text.Json;
using ComplianceAudit.Collector.Nodes.Components;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Embedded;

/// <summary>Settings of k3s or RKE2: its configuration file, the files laid over it, and its command line above both (https://docs.k3s.io/installation/configuration).</summary>
internal sealed class DistributionSettings
{
    private const int LargestFile = 1 << 20;
    private const int MostFiles = 1000;

    private readonly HostRoot _root;
    private readonly ICollection<string> _problems;
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    private DistributionSettings(HostRoot root, ICollection<string> problems) => (_root, _problems) = (root, problems);

    /// <summary>Whether every file was read.</summary>
    public bool IsWhole { get; private set; } = true;

    public static DistributionSettings Read(HostRoot root, FoundComponent program, string defaultFile, ICollection<string> problems)
    {
        var settings = new DistributionSettings(root, problems);
        var file = program.Flag("config") ?? program.Flag("c") ?? defaultFile;
        settings.Lay(file);
        foreach (var name in root.List($"{file}.d", MostFiles).Value ?? [])
        {
            if (name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal))
                settings.Lay($"{file}.d/{name}");
        }

        foreach (var flag in program.Command.Flags.GroupBy(flag => flag.Key))
            settings._values[flag.Key] = [.. flag.Select(given => given.Value)];
        return settings;
    }

    /// <summary>Values in their order; none when it is not set.</summary>
    public IReadOnlyList<string> Values(string key) => _values.GetValueOrDefault(key, []);

    /// <summary>The value that counts where one is expected; null when it is not set.</summary>
    public string? Last(string key) => Values(key) is [.., var last] ? last : null;

    public bool IsTrue(string key) => Last(key) == "true";

    private void Lay(string path)
    {
        if (!_root.Read(path, LargestFile).IsKnown(out var file, out var problem))
        {
            if (problem.Kind != HostProblemKind.Absent)
                Fail($"{path}: {problem.Text}");
            return;
        }

        try
        {
            foreach (var json in ManifestReader.ParseMaps(path, file.Content))
            {
                using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 256 });
                foreach (var entry in document.RootElement.EnumerateObject())
                    Set(entry.Name, entry.Value);
            }
        }
        catch (SnapshotException malformed)
        {
            Fail($"{malformed.Place}: it is no YAML");
        }
    }

    /// <summary>A later file replaces; a key that ends with a plus adds.</summary>
    private void Set(string key, JsonElement value)
    {
        var adds = key.EndsWith('+');
        var name = adds ? key[..^1] : key;
        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Text) : [Text(value)];
        if (!adds || !_values.TryGetValue(name, out var held))
            _values[name] = held = [];
        held.AddRange(values);
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object or JsonValueKind.Array => "",
        _ => value.GetRawText(),
    };

    private void Fail(string problem)
    {
        IsWhole = false;
        _problems.Add(problem);
    }
}
