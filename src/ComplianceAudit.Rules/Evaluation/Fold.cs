namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Outcomes that are one finding.</summary>
/// <param name="About">The top controller, or that controller's pods where they differ from its template.</param>
/// <param name="Differs">Whether they are pods that differ from their template.</param>
/// <param name="First">The outcome that the finding describes: the template's, else the first.</param>
/// <param name="Repeat">How many findings of the same description come before.</param>
/// <param name="Count">How many outcomes there are.</param>
internal sealed record Fold(OwnerIdentity About, bool Differs, Outcome First, int Repeat, int Count);
