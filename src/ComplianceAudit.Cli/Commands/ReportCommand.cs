using System.CommandLine;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Help;
using ComplianceAudit.Cli.Output;
using ComplianceAudit.Cli.Progress;
using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Reports;

namespace ComplianceAudit.Cli.Commands;

internal sealed class ReportCommand : CliCommand
{
    private readonly ArgumentReader _reader;
    private readonly ReportWriter _reports;
    private readonly ProgressDisplay _display;

    private readonly Argument<string> _assessment = new("ASSESSMENT")
    {
        Description = "The assessment.json of an earlier run.",
    };

    public ReportCommand(SharedOptions options, ArgumentReader reader, ReportWriter reports, ProgressDisplay display)
        : base("report", "Write reports from the assessment.json of an earlier run.")
    {
        (_reader, _reports, _display) = (reader, reports, display);
        Add(_assessment);
        Takes(options.Format, options.ReportFolder);
    }

    public override IReadOnlyList<HelpExample> Examples =>
    [
        new("Write the PDF of an earlier run", "compliance-audit report report/assessment.json --format pdf -o signed"),
    ];

    public override async Task RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var request = _reader.Reports(arguments);
        using var destination = _reports.Open(request);
        var assessment = await _display.ShowAsync(terminal, board =>
        {
            var read = AssessmentFile.Read(arguments.GetRequiredValue(_assessment));
            _reports.Write(read, request, destination, board, cancellation);
            return Task.FromResult(read);
        });

        var files = destination.Commit();
        if (request.Folder is not null)
            AssessmentSummary.Write(terminal, assessment, files);
    }
}
