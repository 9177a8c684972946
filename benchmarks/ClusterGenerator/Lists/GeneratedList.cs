using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Pods;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>All objects of one API resource, made when they are asked for. Thread-safe.</summary>
/// <param name="source">The resource.</param>
/// <param name="version">Its version, such as <c>v1</c>.</param>
/// <param name="kind">Its kind.</param>
/// <param name="isNamespaced">Whether its objects stand in namespaces.</param>
internal abstract class GeneratedList(SourceName source, string version, string kind, bool isNamespaced)
{
    public SourceName Source => source;

    public string Version => version;

    public string ApiVersion => source.Group.Length == 0 ? version : $"{source.Group}/{version}";

    public string Kind => kind;

    public bool IsNamespaced => isNamespaced;

    /// <summary>Where it is listed.</summary>
    public string Path => $"/{(source.Group.Length == 0 ? "api" : "apis")}/{ApiVersion}/{source.Resource}";

    /// <summary>Objects in it.</summary>
    public abstract int Count { get; }

    /// <summary>Every list there is: the types of this folder.</summary>
    public static IReadOnlyList<GeneratedList> AllOf(Cluster cluster) =>
    [
        .. typeof(GeneratedList).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(GeneratedList)) && !type.IsAbstract)
            .Select(type => (GeneratedList)Activator.CreateInstance(type, cluster)!)
            .OrderBy(list => list.Source.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>Objects in the API server's order, as a list holds them; each is good until the next is asked for.</summary>
    public abstract IEnumerable<ReadOnlyMemory<byte>> Range(int start, int count);
}

/// <summary>A list whose objects are each built from scratch.</summary>
internal abstract class GeneratedList<T>(SourceName source, string version, string kind, bool isNamespaced, IEnumerable<T> subjects, Func<T, string> keyOf)
    : GeneratedList(source, version, kind, isNamespaced)
{
    private readonly T[] _subjects = [.. subjects.OrderBy(keyOf, StringComparer.Ordinal)];

    public sealed override int Count => _subjects.Length;

    public sealed override IEnumerable<ReadOnlyMemory<byte>> Range(int start, int count) => _subjects.Skip(start).Take(count).Select(subject =>
    {
        var made = Make(subject);
        var key = keyOf(subject);
        return (ReadOnlyMemory<byte>)Json.Bytes(Complete(made, key));
    });

    /// <summary>The object without what the server adds to metadata: its name is in the key.</summary>
    protected abstract JsonObject Make(T subject);

    /// <summary>Draws for one object.</summary>
    protected abstract Dice DiceOf(string key);

    private JsonObject Complete(JsonObject made, string key)
    {
        var dice = DiceOf(key);
        var created = Json.Time(new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(dice.Next(300_000)));
        var given = made["metadata"]?.AsObject() ?? [];
        made.Remove("metadata");
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        var metadata = new JsonObject { ["name"] = key[(slash + 1)..] };
        if (IsNamespaced)
            metadata["namespace"] = key[..slash];

        metadata["uid"] = given["uid"]?.GetValue<string>() ?? dice.Uid();
        metadata["resourceVersion"] = (1_000_000 + dice.Next(9_000_000)).ToString(CultureInfo.InvariantCulture);
        metadata["creationTimestamp"] = created;
        given.Remove("uid");
        foreach (var (name, value) in given.ToList())
        {
            given.Remove(name);
            metadata[name] = value;
        }

        metadata["managedFields"] = new JsonArray(ManagedFields.Entry("helm", ApiVersion, created, made));
        made.Insert(0, "metadata", metadata);
        return made;
    }
}
