using ComplianceAudit.Collector.Rights;

namespace ComplianceAudit.Collector;

/// <summary>The least rights for a plan as Kubernetes objects, to be applied as they are. Equal requests give equal text.</summary>
/// <remarks>
/// One ClusterRole lists what the plan reads, with no Secrets and no access to nodes; each extra adds a role of its own. Discovery, the server's version and reviews
/// of one's own rights need no rule: Kubernetes grants them to whoever is authenticated.
/// </remarks>
public static class AccessManifest
{
    /// <summary>YAML documents, with comments that say what each rule is for and what each extra exposes.</summary>
    public static string ToYaml(AccessRequest request) => AccessYaml.Write(request, AccessObjects.Of(request));

    /// <summary>One JSON List of the same objects, indented.</summary>
    public static string ToJson(AccessRequest request) => AccessJson.Write(AccessObjects.Of(request));
}
