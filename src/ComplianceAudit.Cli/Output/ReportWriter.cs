using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Progress;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Reports;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Cli.Output;

/// <summary>Writes an assessment in the formats asked for.</summary>
internal sealed class ReportWriter(StandardStreams streams, ProgramFolders folders)
{
    /// <summary>Opens the place that the reports will go to, or says at once why they cannot.</summary>
    public Destination Open(ReportRequest request) =>
        request.Folder is null
            ? new StandardOutputDestination(streams.OpenOutput)
            : FolderDestination.Open(request.Folder, request.Formats.Select(format => format.FileName));

    /// <summary>Writes every format; none has its name yet.</summary>
    public void Write(Assessment assessment, ReportRequest request, Destination destination, IProgressBoard progress, CancellationToken cancellation)
    {
        var options = new ReportOptions { TemplateFolder = folders.Templates };
        for (var i = 0; i < request.Formats.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var format = request.Formats[i];
            progress.Update("Writing reports", i, request.Formats.Count, format.FileName);
            Write(assessment, format, options, destination);
        }

        cancellation.ThrowIfCancellationRequested();
        progress.Update("Writing reports", request.Formats.Count, request.Formats.Count, "done");
    }

    private static void Write(Assessment assessment, ReportFormat format, ReportOptions options, Destination destination)
    {
        try
        {
            var file = destination.Create(format.FileName);
            format.Write(assessment, options, file);
            file.Flush();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw OutputErrors.Lost(format.FileName, cause);
        }
    }
}
