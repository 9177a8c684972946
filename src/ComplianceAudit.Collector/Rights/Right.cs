using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Rights;

/// <summary>One thing that an account may do.</summary>
/// <param name="Verb">Verb of RBAC, such as <c>list</c>.</param>
/// <param name="Group">API group; empty for the core group.</param>
/// <param name="Resource">Plural, with its subresource where it has one: <c>nodes/configz</c>.</param>
internal sealed record Right(string Verb, string Group, string Resource)
{
    public static Right ToList(SourceName source) => new("list", source.Group, source.Resource);

    /// <summary>As manifests state it: <c>list deployments.apps</c>.</summary>
    public override string ToString() => Group.Length > 0 ? $"{Verb} {Resource}.{Group}" : $"{Verb} {Resource}";
}
