using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Effective;

/// <summary>A feature gate and how it grew up.</summary>
/// <param name="Name">As <c>--feature-gates</c> writes it.</param>
/// <param name="Stages">Its stages, oldest first.</param>
/// <param name="Removed">First version without the gate, in which its last stage holds for good; or null.</param>
internal sealed record FeatureGate(string Name, IReadOnlyList<GateStage> Stages, MinorVersion? Removed)
{
    /// <summary>Its stage in a version, or null when that version has no such gate yet.</summary>
    public GateStage? In(MinorVersion version) => Stages.LastOrDefault(stage => stage.From.CompareTo(version) <= 0);
}

/// <summary>A feature gate from a version on.</summary>
/// <param name="From">The version.</param>
/// <param name="Stage">alpha, beta, stable or deprecated.</param>
/// <param name="On">true or false: what it is unless somebody says otherwise; locked: on, and nobody can.</param>
internal sealed record GateStage(MinorVersion From, string Stage, string On)
{
    public bool IsOn => On != "false";

    public bool IsLocked => On == "locked";
}
