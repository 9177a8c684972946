using System.Collections.Immutable;

namespace ComplianceAudit.Cel;

/// <summary>Missing evidence: the sources that would have been needed. Immutable.</summary>
/// <param name="Sources">What is missing, as the host names it; ordered, without repeats, never empty.</param>
public sealed record CelUnknown(ImmutableArray<string> Sources)
{
    /// <summary>Missing evidence of one source.</summary>
    public static CelUnknown Of(string source) => new([source]);

    /// <summary>Both sets of sources.</summary>
    public CelUnknown Union(CelUnknown other) =>
        ReferenceEquals(this, other) ? this : new([.. Sources.Concat(other.Sources).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
}
