namespace ComplianceAudit.Reports.Model;

/// <summary>One section of a pack with its controls.</summary>
internal sealed record SectionModel(string Anchor, string Id, string Title, ScoreModel Score, IReadOnlyList<CountModel> Counts, IReadOnlyList<ControlModel> Controls);
