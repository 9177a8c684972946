using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>The findings of a check that have one verdict.</summary>
internal sealed record OutcomeModel(VerdictModel Verdict, int Subjects, IReadOnlyList<NamespaceModel> Namespaces)
{
    private static readonly Verdict[] WorstFirst =
    [
        Rules.Results.Verdict.Fail,
        Rules.Results.Verdict.Error,
        Rules.Results.Verdict.Unknown,
        Rules.Results.Verdict.Manual,
        Rules.Results.Verdict.Pass,
        Rules.Results.Verdict.NotApplicable,
    ];

    public static IReadOnlyList<OutcomeModel> Of(IReadOnlyList<Finding> findings)
    {
        var byVerdict = findings.ToLookup(finding => finding.Verdict);
        return
        [
            .. WorstFirst.Where(byVerdict.Contains).Select(verdict =>
                new OutcomeModel(VerdictModel.Of(verdict), byVerdict[verdict].Sum(finding => finding.Count), NamespaceModel.Of(byVerdict[verdict]))),
        ];
    }
}
