using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Planning;

/// <summary>The Kubernetes versions that a pack is meant for; an end that is not named is open.</summary>
internal readonly record struct KubernetesRange(MinorVersion? From, MinorVersion? To)
{
    public static KubernetesRange Of(RulePack pack) => new(MinorVersion.Parse(pack.KubernetesFrom), MinorVersion.Parse(pack.KubernetesTo));

    /// <summary>How many minor releases a version lies outside; 0 inside.</summary>
    public int DistanceOf(MinorVersion version)
    {
        if (From is { } from && version.CompareTo(from) < 0)
            return version.DistanceTo(from);
        return To is { } to && version.CompareTo(to) > 0 ? version.DistanceTo(to) : 0;
    }
}
