using System.Globalization;
using System.Text.Json;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Facts.Origins;

/// <summary>Signs that programs on nodes met, one for each thing met, with the number of nodes that show it. Thread-safe.</summary>
/// <remarks>A node tells what it likes: names that nobody else uses are left out, and these signs never suffice for a managed control plane.</remarks>
internal sealed class HostSigns
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<(string About, string Name, string Value), int> _seen = [];
    private int _nodes;

    /// <summary>The signs, in the order of what they tell.</summary>
    public IReadOnlyList<Sign> All
    {
        get
        {
            lock (_lock)
                return [.. _seen.Select(entry => Of(entry.Key.About, entry.Key.Name, OneLine.Of($"{entry.Key.Value} on {entry.Value.ToString(CultureInfo.InvariantCulture)} of {_nodes.ToString(CultureInfo.InvariantCulture)} hosts")))];
        }
    }

    /// <summary>Takes the signs of one node's NodeHost fact.</summary>
    public void Add(JsonElement spec)
    {
        lock (_lock)
        {
            _nodes++;
            foreach (var told in spec.ItemsOf("signs").SelectMany(Read).Distinct())
                _seen[told] = _seen.GetValueOrDefault(told) + 1;
        }
    }

    private static IEnumerable<(string About, string Name, string Value)> Read(JsonElement sign) =>
        new[] { (About: "distribution", Known: KnownSigns.Distributions), (About: "provider", Known: KnownSigns.Providers) }
            .Where(one => one.Known.Contains(sign.TextOf(one.About)))
            .Select(one => (one.About, sign.TextOf(one.About), sign.TextOf("value")));

    private static Sign Of(string about, string name, string seen) =>
        about == "provider" ? new Sign(SignFamily.Hosts, seen, [], name) : new Sign(SignFamily.Hosts, seen, KnownSigns.BuiltWith(name));
}
