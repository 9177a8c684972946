using System.Collections.Immutable;

namespace ComplianceAudit.Cel.Reach;

/// <summary>What a value may be: nodes at paths, and what is held by a list, map or optional that the expression makes. An optional counts as what it holds.</summary>
/// <param name="Paths">Where the value may stand itself.</param>
/// <param name="Held">What it may hold where it is made by the expression; null when it is not, or holds nothing that was read.</param>
/// <param name="IsScalar">Whether it can only be a scalar.</param>
internal sealed record Reached(ImmutableHashSet<CelPath> Paths, Reached? Held, bool IsScalar)
{
    /// <summary>A scalar, of no further interest.</summary>
    public static Reached Scalar { get; } = new([], null, true);

    /// <summary>Something that holds nothing which was read, or nothing that is not known to be read whole.</summary>
    public static Reached Nothing { get; } = new([], null, false);

    public static Reached At(CelPath path) => new([path], null, false);

    public static Reached Holding(Reached held) => new([], held, false);

    public Reached Or(Reached other) => ReferenceEquals(this, other)
        ? this
        : new(Paths.Union(other.Paths), Held is null || other.Held is null ? Held ?? other.Held : Held.Or(other.Held), IsScalar && other.IsScalar);
}
