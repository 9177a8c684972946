namespace ComplianceAudit.Rules;

/// <summary>What shapes an assessment beside its snapshot and packs. Immutable.</summary>
public sealed record EvaluationOptions
{
    /// <summary>How much evidence passing findings carry. The default is <see cref="EvidenceDetail.Default"/>.</summary>
    public EvidenceDetail Evidence { get; init; }

    /// <summary>The moment the assessment speaks about; null for the end of collection.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Kubernetes version to assume where the snapshot states none, such as <c>1.34</c>; null for none.</summary>
    public string? KubernetesVersion { get; init; }
}

/// <summary>How much evidence passing findings carry.</summary>
public enum EvidenceDetail
{
    /// <summary>Passing findings about facts are listed; those about a population are summed up by count and digest.</summary>
    Default,

    /// <summary>Every finding is listed, and the subjects of every population.</summary>
    All,
}

/// <summary>How far an evaluation has come.</summary>
/// <param name="Done">Checks evaluated.</param>
/// <param name="Total">Checks to evaluate.</param>
/// <param name="Check">Instance id of the check that ended last.</param>
public sealed record EvaluationProgress(int Done, int Total, string Check);
