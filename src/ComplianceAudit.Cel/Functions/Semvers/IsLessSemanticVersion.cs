using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Semvers;

/// <summary><c>version.isLessThan(other)</c>: whether the first is less.</summary>
/// <remarks>From Kubernetes' semver library.</remarks>
internal sealed class IsLessSemanticVersion : OpaqueComparison<SemanticVersion>
{
    public override string Name => "isLessThan";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.Semver.isLessThan(kubernetes.Semver) -> bool"];

    protected override CelValue Of(int order) => CelValue.Of(order < 0);
}
