namespace ComplianceAudit.Snapshots;

/// <summary>How far a verification has come.</summary>
/// <param name="Members">Members checked, each once.</param>
/// <param name="All">Members that the manifest lists.</param>
/// <param name="Member">Path of the one just checked.</param>
public sealed record VerificationProgress(int Members, int All, string Member);
