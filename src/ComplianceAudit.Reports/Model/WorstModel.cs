namespace ComplianceAudit.Reports.Model;

/// <summary>A failed check among the worst.</summary>
/// <remarks>
/// <para>Subjects: Subjects that fail it.</para>
/// <para>Controls: Controls that it fails, in every pack.</para>
/// </remarks>
internal sealed record WorstModel(SeverityModel Severity, string Title, int Subjects, string Fix, IReadOnlyList<LinkModel> Controls);
