using System.Collections.Concurrent;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Follows ownerReferences to the top controller. Thread-safe.</summary>
/// <remarks>
/// Only pods, and the ReplicaSets and Jobs that controllers make for them, are looked behind: their names are generated. Everything else has a name that
/// somebody chose and stands for itself, whatever it says of its owner: an operator's Deployments are different subjects, and an ownerReference can be forged.
/// So a chain has three links at most.
/// </remarks>
internal sealed class OwnerResolver(SnapshotView snapshot)
{
    private static readonly SourceName Pods = new("pods");
    private static readonly SourceName ReplicaSets = new("replicasets", "apps");
    private static readonly SourceName Deployments = new("deployments", "apps");
    private static readonly SourceName Jobs = new("jobs", "batch");
    private static readonly SourceName CronJobs = new("cronjobs", "batch");

    private readonly ConcurrentDictionary<(string Namespace, Controller Controller), OwnerIdentity> _tops = [];

    /// <summary>The same object for all resources of one controller that the snapshot holds.</summary>
    public OwnerIdentity TopOf(ResourceReader resource)
    {
        if (ControllerOf(resource) is not { } controller)
            return new OwnerIdentity(resource.Group, resource.Kind, resource.Namespace, resource.Name);
        if (_tops.TryGetValue((resource.Namespace, controller), out var known))
            return known;
        return snapshot[controller.Source].Find(resource.Namespace, controller.Name) is { } found
            ? _tops[(resource.Namespace, controller)] = TopOf(found)
            : Unseen(resource, controller);
    }

    /// <summary>Whether the snapshot holds a controller of the resource, whose template then stands for this one's.</summary>
    public bool HasHeldController(ResourceReader resource) =>
        ControllerOf(resource) is { } controller && snapshot[controller.Source].Find(resource.Namespace, controller.Name) is not null;

    /// <summary>A controller that the snapshot lacks. A ReplicaSet's name carries its template's hash, which a pod repeats as a label: without it, it is the Deployment's.</summary>
    private static OwnerIdentity Unseen(ResourceReader resource, Controller controller)
    {
        var hash = resource.Document.TextOf("metadata", "labels", "pod-template-hash");
        return controller.Source == ReplicaSets && hash.Length > 0 && controller.Name.EndsWith("-" + hash, StringComparison.Ordinal)
            ? new OwnerIdentity("apps", "Deployment", resource.Namespace, controller.Name[..^(hash.Length + 1)])
            : new OwnerIdentity(controller.Group, controller.Kind, resource.Namespace, controller.Name);
    }

    /// <summary>The controlling owner; a Node is none, for it only says where a static pod runs.</summary>
    private static Controller? ControllerOf(ResourceReader resource)
    {
        var document = resource.Document;
        var references = document.Find("metadata", "ownerReferences");
        for (var i = 0; references >= 0 && document.KindOf(references) == NodeKind.List && i < document.CountOf(references); i++)
        {
            var reference = document.ChildAt(references, i);
            if (document.FieldOf(reference, "controller") is not (>= 0 and var flag) || document.KindOf(flag) != NodeKind.Boolean || !document.BooleanAt(flag))
                continue;
            var (version, kind, name) = (Text(document, reference, "apiVersion"), Text(document, reference, "kind"), Text(document, reference, "name"));
            if (kind is "Node" or "" || name.Length == 0)
                return null;
            var source = ResourceKinds.SourceOf(version, kind);
            return Follows(resource.Source, source) ? new Controller(version.Split('/') is [var group, _] ? group : "", kind, name, source) : null;
        }

        return null;
    }

    /// <summary>Whether a kind of controller can have made a resource: a pod's may be any but a pod, a ReplicaSet's and a Job's their own kind's or one that is not built in.</summary>
    private static bool Follows(SourceName resource, SourceName controller) =>
        (resource == Pods && controller != Pods)
        || (resource == ReplicaSets && (controller == Deployments || !ResourceKinds.Workloads.Contains(controller)))
        || (resource == Jobs && (controller == CronJobs || !ResourceKinds.Workloads.Contains(controller)));

    private static string Text(ResourceDocument document, int node, string key) =>
        document.FieldOf(node, key) is >= 0 and var field && document.KindOf(field) == NodeKind.Text ? document.TextAt(field) : "";

    private sealed record Controller(string Group, string Kind, string Name, SourceName Source);
}
