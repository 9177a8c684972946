using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Model;

/// <summary>A severity's words.</summary>
internal sealed record SeverityModel(string Word, string Title)
{
    public static SeverityModel Of(Severity severity)
    {
        var word = SeverityWord.Of(severity);
        return new(word.Word, word.Title);
    }
}
