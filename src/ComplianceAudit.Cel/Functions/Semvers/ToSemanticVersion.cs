using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Semvers;

/// <summary><c>semver(text, normalize)</c>: the version that a string holds; an error when it holds none. Normalizing drops a leading <c>v</c> and leading zeros and takes <c>1.2</c> for <c>1.2.0</c>.</summary>
/// <remarks>As Kubernetes' semver library has it.</remarks>
internal sealed class ToSemanticVersion : OpaqueFromText
{
    public override string Name => "semver";

    public override IReadOnlyList<string> Signatures { get; } = ["semver(string) -> kubernetes.Semver", "semver(string, bool) -> kubernetes.Semver"];

    protected override CelValue Read(ReadOnlySpan<CelValue> arguments) =>
        VersionText.TryParse(arguments[0].AsString, arguments.Length > 1 && arguments[1].AsBool, out var problem) is { } version
            ? Opaque(version)
            : Refuse(arguments[0], "semantic version", problem);
}
