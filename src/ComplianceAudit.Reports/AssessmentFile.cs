using ComplianceAudit.Reports.Json;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports;

/// <summary>Reads what the <c>json</c> format writes.</summary>
public static class AssessmentFile
{
    /// <summary>Largest file that is read, in bytes: 1 GiB, some millions of findings.</summary>
    public const long MaximumSize = 1L << 30;

    /// <summary>Reads and validates a whole file; writing the result again gives the same bytes.</summary>
    /// <param name="path">The file; errors name it as given here.</param>
    /// <exception cref="ReportException">The file is absent, too large, not JSON, of another version, has unknown or missing members, or contradicts itself.</exception>
    public static Assessment Read(string path) => AssessmentReader.Read(path, Load(path));

    private static byte[] Load(string path)
    {
        try
        {
            var size = new FileInfo(path).Length;
            return size <= MaximumSize ? File.ReadAllBytes(path) : throw ReportErrors.FileTooLarge(path, size);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw ReportErrors.FileUnreadable(path, cause);
        }
    }
}
