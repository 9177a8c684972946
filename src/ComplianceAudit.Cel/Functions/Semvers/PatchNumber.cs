namespace ComplianceAudit.Cel.Functions.Semvers;

/// <summary><c>version.patch()</c>: the patch number; an error when no int holds it.</summary>
/// <remarks>From Kubernetes' semver library.</remarks>
internal sealed class PatchNumber : VersionNumber
{
    public override string Name => "patch";

    protected override ulong NumberOf(SemanticVersion version) => version.Core.Patch;
}
