using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports;

/// <summary>Reads what the <c>json</c> format writes.</summary>
public static class AssessmentFile
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long MaximumSize = 1L << 30;

    /// <summary>Reads and validates a whole file; writing the result again gives the same bytes.</summary>
    /// <exception cref="ReportException">The file is absent, too large, not JSON, of another version, has unknown or missing members, or contradicts itself.</exception>
    public static Assessment Read(string path) => throw new NotSupportedException();
}
