using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Semvers;

/// <summary><c>version.compareTo(other)</c>: -1 when the first is less, 0 when they are equal, 1 when it is greater.</summary>
/// <remarks>From Kubernetes' semver library.</remarks>
internal sealed class CompareSemanticVersion : OpaqueComparison<SemanticVersion>
{
    public override string Name => "compareTo";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.Semver.compareTo(kubernetes.Semver) -> int"];

    protected override CelValue Of(int order) => CelValue.Of((long)Math.Sign(order));
}
