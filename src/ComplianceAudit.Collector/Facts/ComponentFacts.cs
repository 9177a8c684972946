using System.Text.Json;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Facts;

/// <summary>The fact <c>Component</c>, from static pods: one per component and node.</summary>
internal static class ComponentFacts
{
    public const string Kind = "Component";

    public static SourceName SourceOf(string component) => new(Kind, "", component);

    public static void Write(IEnumerable<ControlPlanePod> pods, FactWriter facts)
    {
        var known = pods.Where(pod => pod.Command.Problem.Length == 0)
            .GroupBy(pod => (pod.Component, pod.Node))
            .OrderBy(group => group.Key.Component, StringComparer.Ordinal).ThenBy(group => group.Key.Node, StringComparer.Ordinal);
        foreach (var group in known)
        {
            var seen = group.OrderBy(pod => pod.Name, StringComparer.Ordinal).ToList();
            facts.Add(Kind, $"{group.Key.Component}.{group.Key.Node}", json => WriteSpec(json, seen));
        }
    }

    /// <summary>How much of one component's instances the static pods show.</summary>
    public static IEnumerable<SourceCoverage> Cover(SourceName source, ControlPlanePods pods, SeenNodes nodes)
    {
        if (!ControlPlanePods.Components.Contains(source.Component))
            return [NodeFacts.Cover(source)];

        var read = pods.Coverage ?? SourceCoverage.Without(pods.Source, CoverageStatus.NotCollected, "pods were not read");
        var shown = pods.Seen.Where(pod => pod.Component == source.Component).ToList();
        var whole = SourceCoverage.Without(source, read.Status, "") with
        {
            Count = shown.Where(pod => pod.Command.Problem.Length == 0).DistinctBy(pod => pod.Node).Count(),
            Started = read.Started,
            Ended = read.Ended,
        };
        if (read.Status == CoverageStatus.NotServed)
            return [SourceCoverage.Without(source, CoverageStatus.NotCollected, $"pods: {read.Reason}")];
        if (read.Status is not (CoverageStatus.Complete or CoverageStatus.Partial))
            return [whole with { Reason = $"pods: {read.Reason}" }];

        var controlPlane = nodes.Seen.Where(node => node.IsControlPlane).Select(node => node.Name);
        var expected = controlPlane.Union(shown.Select(pod => pod.Node), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var nodesAreKnown = nodes.Coverage is { Status: CoverageStatus.Complete };
        if (expected.Count == 0)
            return [whole with { Status = CoverageStatus.NotCollected, Reason = WhyNone(nodesAreKnown, source.Component) }];

        var lacking = expected
            .Select(node => SourceCoverage.Without(source, CoverageStatus.NotCollected, WhyLacking(node, shown, source.Component)) with { Node = node })
            .Where(one => one.Reason.Length > 0)
            .ToList();
        var reasons = new List<string>();
        if (lacking.Count > 0)
            reasons.Add(FormattableString.Invariant($"{lacking.Count} of {expected.Count} control-plane nodes show no flags"));
        if (read.Status == CoverageStatus.Partial)
            reasons.Add($"pods: {read.Reason}");
        if (!nodesAreKnown)
            reasons.Add("nodes could not be read, so that it is not known where else it runs");
        return reasons.Count == 0
            ? [whole with { Status = CoverageStatus.Complete }]
            : [whole with { Status = CoverageStatus.Partial, Reason = string.Join("; ", reasons) }, .. lacking];
    }

    private static string WhyNone(bool nodesAreKnown, string component) => nodesAreKnown
        ? $"no node has the control-plane role and no static pod of {component} is visible: the control plane runs elsewhere, or outside of pods"
        : $"no static pod of {component} is visible, and nodes could not be read";

    private static string WhyLacking(string node, List<ControlPlanePod> shown, string component)
    {
        var here = shown.Where(pod => pod.Node == node).ToList();
        return here.Count == 0 ? $"the node shows no static pod of {component}"
            : here.All(pod => pod.Command.Problem.Length > 0) ? $"pod {here[0].Name}: {here[0].Command.Problem}"
            : "";
    }

    /// <summary>Writes what a static pod shows as one source of a component.</summary>
    public static void WriteSource(Utf8JsonWriter json, ControlPlanePod pod)
    {
        json.WriteStartObject();
        json.WriteString("kind", "staticPod");
        json.WriteString("namespace", ControlPlanePods.Namespace);
        json.WriteString("name", pod.Name);
        json.WriteStartArray("flags");
        foreach (var (name, value) in pod.Command.Flags)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSpec(Utf8JsonWriter json, List<ControlPlanePod> pods)
    {
        json.WriteString("component", pods[0].Component);
        json.WriteString("node", pods[0].Node);
        json.WriteString("version", pods[0].Version);
        json.WriteStartArray("sources");
        foreach (var pod in pods)
            WriteSource(json, pod);
        json.WriteEndArray();
    }
}
