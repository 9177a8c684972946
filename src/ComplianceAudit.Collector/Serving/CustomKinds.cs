namespace ComplianceAudit.Collector.Serving;

/// <summary>The kinds that a cluster serves beyond Kubernetes' own: of CustomResourceDefinitions and of aggregated servers.</summary>
/// <param name="Names">Sources such as <c>clusterpolicies.kyverno.io</c>, ordered.</param>
/// <param name="Unread">Group versions whose kinds could not be read, ordered.</param>
internal sealed record CustomKinds(IReadOnlyList<string> Names, IReadOnlyList<string> Unread);
