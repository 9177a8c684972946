using ComplianceAudit.Benchmarks.Processes;
using ComplianceAudit.ClusterGenerator.Clusters;

namespace ComplianceAudit.Benchmarks.Reading;

/// <summary>What reading one snapshot took.</summary>
/// <param name="Shape">Cluster that it is of.</param>
/// <param name="FileBytes">Size of the file.</param>
/// <param name="Walk">The program that only unzips and walks the tokens, on one thread.</param>
/// <param name="Own">This program.</param>
internal sealed record ReadingResult(ClusterShape Shape, long FileBytes, Runs Walk, Runs Own);
