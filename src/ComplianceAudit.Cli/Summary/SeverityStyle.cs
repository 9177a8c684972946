using ComplianceAudit.Reports;
using ComplianceAudit.Rules.Results;
using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>A severity as a word, which stands without colour too.</summary>
internal static class SeverityStyle
{
    public static Text Of(Severity severity) => new(SeverityWord.Of(severity).Word, severity switch
    {
        Severity.Critical => new Style(Color.Red, decoration: Decoration.Bold),
        Severity.High => new Style(Color.Red),
        Severity.Medium => new Style(Color.Yellow),
        _ => Style.Plain,
    });
}
