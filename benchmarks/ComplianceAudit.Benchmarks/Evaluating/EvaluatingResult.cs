using ComplianceAudit.Benchmarks.Processes;
using ComplianceAudit.ClusterGenerator.Clusters;

namespace ComplianceAudit.Benchmarks.Evaluating;

/// <summary>What evaluating one snapshot took.</summary>
/// <param name="Shape">Cluster that it is of.</param>
/// <param name="Findings">Findings in the assessment.</param>
/// <param name="WorkloadChecks">Checks over workloads, each set of parameters counted.</param>
/// <param name="Walk">The program that only unzips and walks the tokens, on one thread.</param>
/// <param name="Own">This program, from its start to the assessment on disk.</param>
internal sealed record EvaluatingResult(ClusterShape Shape, int Findings, int WorkloadChecks, Runs Walk, Runs Own);
