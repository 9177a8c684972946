namespace ComplianceAudit.Collector;

/// <summary>What a collection would read, told without reading it.</summary>
/// <param name="KubernetesVersion">Version that the server reported; empty when the caller may not ask.</param>
/// <param name="Sources">Every source, ordered by name.</param>
/// <param name="Unknown">Ids of the checks that would lack evidence, in ordinal order.</param>
public sealed record CollectionPreview(string KubernetesVersion, IReadOnlyList<SourcePreview> Sources, IReadOnlyList<string> Unknown);
