using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Semvers;

/// <summary><c>version.isGreaterThan(other)</c>: whether the first is greater.</summary>
/// <remarks>From Kubernetes' semver library.</remarks>
internal sealed class IsGreaterSemanticVersion : OpaqueComparison<SemanticVersion>
{
    public override string Name => "isGreaterThan";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.Semver.isGreaterThan(kubernetes.Semver) -> bool"];

    protected override CelValue Of(int order) => CelValue.Of(order > 0);
}
