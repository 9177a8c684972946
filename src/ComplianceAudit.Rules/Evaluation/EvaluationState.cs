namespace ComplianceAudit.Rules.Evaluation;

/// <summary>What the functions of one check's evaluations share. Used by one thread at a time.</summary>
internal sealed class EvaluationState(SnapshotView snapshot)
{
    public SnapshotView Snapshot { get; } = snapshot;

    /// <summary>Origins of the effective values read since it was last cleared, for evidence.</summary>
    public List<string> Origins { get; } = [];
}
