using System.Collections.Immutable;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Functions.Semvers;

/// <summary>A version as Semantic Versioning 2.0.0 defines it, <c>kubernetes.Semver</c>. What stands behind <c>+</c> counts neither for order nor for equality.</summary>
/// <param name="text">The version as it was read.</param>
/// <param name="core">Major, minor and patch number.</param>
/// <param name="preRelease">The identifiers behind <c>-</c>.</param>
internal sealed class SemanticVersion(string text, (ulong Major, ulong Minor, ulong Patch) core, ImmutableArray<PreRelease> preRelease) : Opaque, IComparable<SemanticVersion>
{
    public override string TypeName => "kubernetes.Semver";

    public override string Text => text;

    public override int Steps => PreRelease.Length;

    public (ulong Major, ulong Minor, ulong Patch) Core => core;

    public ImmutableArray<PreRelease> PreRelease => preRelease;

    public int CompareTo(SemanticVersion? other)
    {
        var order = Core.CompareTo(other!.Core);
        if (order != 0)
            return order;
        // A version comes after its pre-releases.
        if (PreRelease.IsEmpty || other.PreRelease.IsEmpty)
            return PreRelease.IsEmpty.CompareTo(other.PreRelease.IsEmpty);
        for (var i = 0; i < Math.Min(PreRelease.Length, other.PreRelease.Length) && order == 0; i++)
            order = PreRelease[i].CompareTo(other.PreRelease[i]);
        return order != 0 ? order : PreRelease.Length.CompareTo(other.PreRelease.Length);
    }

    public override bool IsEqualTo(Opaque other) => other is SemanticVersion version && CompareTo(version) == 0;
}
