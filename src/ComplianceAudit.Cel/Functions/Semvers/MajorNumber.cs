namespace ComplianceAudit.Cel.Functions.Semvers;

/// <summary><c>version.major()</c>: the major number; an error when no int holds it.</summary>
/// <remarks>From Kubernetes' semver library.</remarks>
internal sealed class MajorNumber : VersionNumber
{
    public override string Name => "major";

    protected override ulong NumberOf(SemanticVersion version) => version.Core.Major;
}
