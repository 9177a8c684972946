namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>What rules know of the resource at hand.</summary>
/// <param name="Source">Its source.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Plan">What checks name, and therefore stays.</param>
/// <param name="Annotations">Annotations whose values stay.</param>
/// <param name="Values">Maker of placeholders.</param>
/// <param name="Fields">Fields of the source that checks name, or null.</param>
/// <param name="Place">What errors call the resource.</param>
internal sealed record RedactionScope(SourceName Source, string Kind, CollectionPlan Plan, SafeAnnotations Annotations, RedactedValues Values, FieldPath? Fields, string Place)
{
    /// <summary>Whose redactor the resource has been through already, so that placeholders in it are known for such; empty for none, where they are forgeries.</summary>
    public string RedactedBy { get; init; } = "";
}
