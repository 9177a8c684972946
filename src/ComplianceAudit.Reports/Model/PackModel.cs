namespace ComplianceAudit.Reports.Model;

/// <summary>One pack.</summary>
/// <param name="Counting">Controls in the score's denominator: all but those that are not applicable.</param>
/// <param name="Passing">Controls that pass.</param>
/// <param name="Open">Controls that are manual, unknown or in error.</param>
/// <param name="IsPartial">Whether the framework has recommendations that the pack lacks.</param>
internal sealed record PackModel(
    string Anchor,
    string Id,
    string Version,
    string Title,
    string Publisher,
    LinkModel Source,
    string Digest,
    int Published,
    int Size,
    bool IsPartial,
    ScoreModel Score,
    ScoreModel WeightedScore,
    int Counting,
    int Passing,
    int Open,
    IReadOnlyList<CountModel> Counts,
    IReadOnlyList<NamedModel> NotApplicable,
    IReadOnlyList<SectionModel> Sections);
