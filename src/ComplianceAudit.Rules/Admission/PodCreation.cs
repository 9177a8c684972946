using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Admission;

/// <summary>A request to create a pod in a namespace, by somebody of whom nothing is known.</summary>
/// <param name="Space">The Namespace.</param>
/// <param name="Pod">The pod, with the defaults that the API server writes into it.</param>
internal sealed record PodCreation(CelValue Space, CelValue Pod)
{
    /// <summary>Name of the namespace; empty where there is none.</summary>
    public string SpaceName { get; } = NameOf(Space);

    /// <summary>Name of the pod; empty where one would be generated.</summary>
    public string PodName { get; } = NameOf(Pod);

    private static string NameOf(CelValue resource) =>
        resource.TryGetField("metadata", out var metadata) && metadata.Kind == CelKind.Map && metadata.TryGetField("name", out var name) && name.Kind == CelKind.String ? name.AsString : "";
}
