using System.Text.Json;
using System.Text.RegularExpressions;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Facts;

/// <summary>Recognises a control-plane component's static pod: mirrored by the kubelet, with a container of the component's name or command.</summary>
internal static partial class PodReader
{
    public static ControlPlanePod? Read(JsonElement pod)
    {
        var node = pod.TextOf("spec", "nodeName");
        if (pod.TextOf("metadata", "namespace") != ControlPlanePods.Namespace || node.Length == 0 || !IsStatic(pod))
            return null;

        foreach (var container in pod.ItemsOf("spec", "containers"))
        {
            var words = container.ItemsOf("command").Concat(container.ItemsOf("args")).Select(word => word.TextOf()).ToList();
            var hasCommand = container.ItemsOf("command").Any();
            var component = ControlPlanePods.Components.FirstOrDefault(
                name => container.TextOf("name") == name || words.Any(word => CommandLine.IsProgram(word, name)));
            if (component is null)
                continue;
            var command = CommandLine.Parse(component, words, hasCommand);
            return new ControlPlanePod(component, node, pod.TextOf("metadata", "name"), VersionOf(container.TextOf("image")), command);
        }

        return null;
    }

    private static bool IsStatic(JsonElement pod) =>
        pod.EntriesOf("metadata", "annotations").Any(annotation => annotation.NameEquals("kubernetes.io/config.mirror"))
        || pod.ItemsOf("metadata", "ownerReferences").Any(owner => owner.TextOf("kind") == "Node");

    private static string VersionOf(string image) =>
        VersionTag().Match(image.Split('@')[0]) is { Success: true } found ? $"v{found.Groups[1].Value}" : "";

    /// <summary>A tag that begins with three numbers: <c>:v1.34.1</c>, <c>:3.5.15-0</c>.</summary>
    [GeneratedRegex(@":v?(\d+\.\d+\.\d+)[^:/]*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex VersionTag();
}
