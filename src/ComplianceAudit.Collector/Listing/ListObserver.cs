using System.Text.Json;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Listing;

/// <summary>Looks at a list's objects on their way into the snapshot, so that facts need no second reading.</summary>
internal abstract class ListObserver
{
    /// <summary>List that is looked at.</summary>
    public abstract SourceName Source { get; }

    /// <summary>What could be read of the list; stated once its reading has ended.</summary>
    public SourceCoverage? Coverage { get; set; }

    /// <summary>Takes what matters from one object as the server sent it; null when nothing does.</summary>
    public abstract object? Look(ReadOnlySpan<byte> json);

    /// <summary>Keeps what was taken, once the page it came from is whole.</summary>
    public abstract void Keep(object seen);

    /// <summary>Forgets everything, because the list begins anew.</summary>
    public abstract void Reset();
}

/// <summary>An observer that keeps what it takes in a list.</summary>
internal abstract class ListObserver<T> : ListObserver
    where T : class
{
    private readonly List<T> _seen = [];

    /// <summary>What was kept, in the server's order.</summary>
    public IReadOnlyList<T> Seen => _seen;

    public sealed override void Keep(object seen) => _seen.Add((T)seen);

    public sealed override void Reset() => _seen.Clear();

    protected static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 512 });
        return JsonElement.ParseValue(ref reader);
    }
}
