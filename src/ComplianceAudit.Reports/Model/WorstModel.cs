namespace ComplianceAudit.Reports.Model;

/// <summary>A failed check among the worst.</summary>
/// <param name="Subjects">Subjects that fail it.</param>
/// <param name="Controls">Controls that it fails, in every pack.</param>
internal sealed record WorstModel(SeverityModel Severity, string Title, int Subjects, string Fix, IReadOnlyList<LinkModel> Controls);
