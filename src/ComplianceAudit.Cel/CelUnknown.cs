using System.Collections.Immutable;

namespace ComplianceAudit.Cel;

/// <summary>Missing evidence: the sources that would have been needed. Immutable; equal when the sources are the same.</summary>
public sealed record CelUnknown
{
    internal CelUnknown(ImmutableArray<string> sources) => Sources = sources;

    /// <summary>What is missing, as the host names it; ordered by ordinal, without repeats, never empty.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>Missing evidence of one source.</summary>
    /// <param name="source">Any text by which the host knows the source again.</param>
    public static CelUnknown Of(string source) => new([source]);

    /// <summary>Both sets of sources.</summary>
    public CelUnknown Union(CelUnknown other) =>
        ReferenceEquals(this, other) ? this : new([.. Sources.Concat(other.Sources).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>Whether the sources are the same.</summary>
    public bool Equals(CelUnknown? other) => other is not null && Sources.AsSpan().SequenceEqual(other.Sources.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sources.Length, Sources[0]);
}
