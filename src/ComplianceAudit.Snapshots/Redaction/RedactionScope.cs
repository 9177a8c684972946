using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>What rules know of the resource at hand.</summary>
/// <param name="Root">The whole resource.</param>
/// <param name="Source">Its source.</param>
/// <param name="Plan">What checks name, and therefore stays.</param>
/// <param name="Annotations">Annotations whose values stay.</param>
/// <param name="Values">Maker of placeholders.</param>
internal sealed record RedactionScope(JsonObject Root, SourceName Source, CollectionPlan Plan, SafeAnnotations Annotations, RedactedValues Values)
{
    /// <summary>Whether the resource's kind is a fact or one of Kubernetes' own, whose fields are known. A group's name proves nothing: kubeconfigs have the core group.</summary>
    public bool IsBuiltIn { get; } = Source.IsFact || ResourceKinds.IsBuiltIn(Source);
}
