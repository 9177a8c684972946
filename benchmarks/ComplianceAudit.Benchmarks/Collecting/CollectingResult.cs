using ComplianceAudit.Benchmarks.Processes;

namespace ComplianceAudit.Benchmarks.Collecting;

/// <summary>What collecting took.</summary>
/// <param name="KubectlToFile">kubectl, writing a file on the disk where the snapshot is written too.</param>
/// <param name="KubectlToNothing">kubectl, writing nothing.</param>
/// <param name="Own">This program, writing a snapshot.</param>
/// <param name="ListBytes">What kubectl wrote.</param>
/// <param name="SnapshotBytes">What this program wrote.</param>
internal sealed record CollectingResult(Runs KubectlToFile, Runs KubectlToNothing, Runs Own, long ListBytes, long SnapshotBytes);
