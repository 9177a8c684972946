namespace ComplianceAudit.Snapshots;

/// <summary>Which source a kind belongs to, for input that no API server's discovery describes.</summary>
/// <remarks>
/// Built-in kinds come from the data file <c>Manifests/Data/built-in-kinds.txt</c>, which also moves retired groups to the present one (extensions/v1beta1 Deployment is
/// <c>deployments.apps</c>). Any other kind keeps its group, and its plural is the English rule that CRD authors follow: lower case, then -es after s, x, z, ch and sh,
/// -ies for a y after a consonant, -s otherwise.
/// </remarks>
public static class ResourceKinds
{
    /// <summary>Sources whose resources are pods or hold a pod template, ordered by name.</summary>
    public static IReadOnlyList<SourceName> Workloads => throw new NotSupportedException();

    /// <summary>Source of a kind; facts (<c>facts.complianceaudit.io/v1</c>) are named by their kind.</summary>
    public static SourceName SourceOf(string apiVersion, string kind) => throw new NotSupportedException();
}
