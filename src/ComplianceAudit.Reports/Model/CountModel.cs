using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>How many controls have a verdict.</summary>
internal sealed record CountModel(VerdictModel Verdict, int Count)
{
    /// <summary>All six verdicts, zeros too, in the order of the verdict table.</summary>
    public static IReadOnlyList<CountModel> Of(IEnumerable<ControlResult> controls)
    {
        var counts = controls.CountBy(control => control.Verdict).ToDictionary();
        return [.. VerdictWord.All.Select(word => new CountModel(VerdictModel.Of(word), counts.GetValueOrDefault(word.Verdict)))];
    }
}
