using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector;

/// <summary>The snapshot file that a collection left.</summary>
/// <param name="Path">Path of the file, in the output folder as it was given.</param>
/// <param name="Digest"><c>sha256:</c> and the hexadecimal SHA-256 of the file's manifest.</param>
/// <param name="Coverage">What each source holds and lacks, ordered by source, namespace, node.</param>
public sealed record CollectedSnapshot(string Path, string Digest, IReadOnlyList<SourceCoverage> Coverage)
{
    /// <summary>What whoever collected must know beside the coverage, such as a namespace that a killed run left behind; a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
