using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>A verdict's words.</summary>
internal sealed record VerdictModel(string Word, string Title, string Symbol, string Meaning)
{
    public static VerdictModel Of(Verdict verdict) => Of(VerdictWord.Of(verdict));

    public static VerdictModel Of(VerdictWord word) => new(word.Word, word.Title, word.Symbol, word.Meaning);
}
