using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Tests;

/// <summary>An assessment in one format, as bytes.</summary>
internal static class Written
{
    public static byte[] As(string format, Assessment assessment, ReportOptions? options = null)
    {
        using var output = new MemoryStream();
        ReportFormat.Find(format)!.Write(assessment, options ?? new ReportOptions(), output);
        return output.ToArray();
    }
}
