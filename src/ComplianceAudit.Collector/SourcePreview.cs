using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector;

/// <summary>One source of a plan, and whether the caller may read it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Version">Version that would be read, such as <c>v1</c>; empty for facts and for what would not be read.</param>
/// <param name="Access">Whether it may be read.</param>
/// <param name="Reason">Why not, for a reader; empty when it may.</param>
/// <param name="Rights">What it takes, such as <c>list pods</c>; none for facts.</param>
/// <param name="Checks">Ids of the checks that read it or what is made from it, in ordinal order.</param>
/// <param name="MadeFromIt">Facts and extras that are made from it.</param>
public sealed record SourcePreview(
    SourceName Source,
    string Version,
    SourceAccess Access,
    string Reason,
    IReadOnlyList<string> Rights,
    IReadOnlyList<string> Checks,
    IReadOnlyList<SourceName> MadeFromIt);

/// <summary>Whether the caller may read a source.</summary>
public enum SourceAccess
{
    /// <summary>The server says yes.</summary>
    Allowed,

    /// <summary>The server says no, in whole or of a part.</summary>
    Denied,

    /// <summary>The cluster has no such kind: a complete, empty list.</summary>
    NotServed,

    /// <summary>This collection would not read it.</summary>
    NotCollected,

    /// <summary>The server would not say.</summary>
    Unknown,
}
