namespace ComplianceAudit.Snapshots;

/// <summary>What a collector is asked to read, as packs need it.</summary>
/// <param name="Sources">Sources to read, each with the versions that its checks accept, best first; an empty list accepts any.</param>
/// <param name="AnnotationKeys">Annotation keys whose values checks name and redaction keeps.</param>
/// <param name="ConfigMapKeys">ConfigMap data keys whose values checks name and redaction keeps.</param>
/// <remarks>Immutable. What was never planned reads as <see cref="CoverageStatus.NotCollected"/>.</remarks>
public sealed record CollectionPlan(
    IReadOnlyDictionary<SourceName, IReadOnlyList<string>> Sources,
    IReadOnlySet<string> AnnotationKeys,
    IReadOnlySet<string> ConfigMapKeys);
