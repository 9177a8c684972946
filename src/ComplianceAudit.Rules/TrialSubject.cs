using ComplianceAudit.Rules.Evaluation;

namespace ComplianceAudit.Rules;

/// <summary>A resource to try expressions on. Immutable and thread-safe.</summary>
public sealed class TrialSubject
{
    internal TrialSubject(SnapshotView snapshot, Subject subject) => (Snapshot, Subject) = (snapshot, subject);

    /// <summary>Kind, namespace and name: <c>Deployment shop/web</c>.</summary>
    public string Name => Subject.Name;

    internal SnapshotView Snapshot { get; }

    internal Subject Subject { get; }
}
