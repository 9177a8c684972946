using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Cli.Summary;

/// <summary>What a run found, on one screen: about what, scores, the worst, what stayed open, and where the reports are.</summary>
internal static class AssessmentSummary
{
    private const int Shown = 5;

    public static void Write(Terminal terminal, Assessment assessment, IReadOnlyList<string> files)
    {
        if (terminal.Verbosity == Verbosity.Quiet)
            return;

        var most = terminal.Verbosity == Verbosity.Verbose ? int.MaxValue : Shown;
        var console = terminal.Out;
        Headline.Write(console, assessment);
        ScoreTable.Write(console, assessment.Packs);
        WorstFindings.Write(console, assessment, most);
        OpenControls.Write(console, assessment, most);
        MissingEvidence.Write(console, assessment.Snapshot.Coverage, most);
        WrittenFiles.Write(console, files);
    }
}
