namespace ComplianceAudit.Cel.Functions.Semvers;

/// <summary><c>version.minor()</c>: the minor number; an error when no int holds it.</summary>
/// <remarks>From Kubernetes' semver library.</remarks>
internal sealed class MinorNumber : VersionNumber
{
    public override string Name => "minor";

    protected override ulong NumberOf(SemanticVersion version) => version.Core.Minor;
}
