using ComplianceAudit.Cli.Output;
using ComplianceAudit.Cli.Progress;
using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Rules;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Auditing;

/// <summary>Snapshot, evaluation, reports, summary: the flow that <c>scan</c>, <c>demo</c> and <c>evaluate</c> share.</summary>
internal sealed class Audit(PackShelf shelf, ReportWriter reports, ProgressDisplay display)
{
    /// <summary>Runs the whole audit; no file stands anywhere unless all of it succeeded.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="obtain">Opens what is audited, or collects it.</param>
    /// <param name="terminal">Where to speak.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The assessment, and the files that stand now.</returns>
    public async Task<(Assessment Assessment, IReadOnlyList<string> Files)> PerformAsync(AuditRequest request, Func<AuditStage, Task<AuditInput>> obtain, Terminal terminal, CancellationToken cancellation)
    {
        using var destination = reports.Open(request.Reports);
        var library = shelf.Load(request.Packs);
        var (assessment, notes) = await display.ShowAsync(terminal, async board =>
        {
            using var input = await obtain(new AuditStage(library, destination, board, cancellation));
            cancellation.ThrowIfCancellationRequested();
            var packs = PackShelf.Select(library, request.Packs, input, request.KubernetesVersion);
            var snapshot = input.Read(library.Fields(packs), cancellation);
            var assessment = Evaluate(library, snapshot, packs, request, board, cancellation);
            reports.Write(assessment, request.Reports, destination, board, cancellation);
            return (assessment, packs.Notes);
        });

        var files = destination.Commit();
        foreach (var note in request.IsSample ? [] : notes)
            terminal.Note($"note: {note}");
        TlsWarning.Write(terminal, assessment.Snapshot.TlsVerified || request.IsSample || assessment.Cluster.Kind == "manifests");
        return (assessment, files);
    }

    /// <summary>As <see cref="PerformAsync"/>, with a summary at the end.</summary>
    public async Task RunAsync(AuditRequest request, Func<AuditStage, Task<AuditInput>> obtain, Terminal terminal, CancellationToken cancellation)
    {
        var (assessment, files) = await PerformAsync(request, obtain, terminal, cancellation);
        if (request.Reports.Folder is not null)
            AssessmentSummary.Write(terminal, assessment, files);
    }

    private static Assessment Evaluate(
        RulePackLibrary library, Snapshot snapshot, PackSelection packs, AuditRequest request, IProgressBoard board, CancellationToken cancellation)
    {
        var options = new EvaluationOptions { Evidence = request.Evidence, KubernetesVersion = request.KubernetesVersion };
        var progress = new Relay<EvaluationProgress>(step => board.Update("Evaluating", step.Done, step.Total, step.Check));
        return new Evaluator(library).Evaluate(snapshot, packs, options, progress, cancellation);
    }
}
