using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Semvers;

/// <summary><c>isSemver(text, normalize)</c>: whether <c>semver(text, normalize)</c> gives a version.</summary>
/// <remarks>From Kubernetes' semver library.</remarks>
internal sealed class IsSemanticVersion : TextTest
{
    public override string Name => "isSemver";

    public override IReadOnlyList<string> Signatures { get; } = ["isSemver(string) -> bool", "isSemver(string, bool) -> bool"];

    protected override bool Holds(ReadOnlySpan<CelValue> arguments) =>
        VersionText.TryParse(arguments[0].AsString, arguments.Length > 1 && arguments[1].AsBool, out _) is not null;
}
