using ComplianceAudit.Reports;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Auditing;

/// <summary>The words of a source's coverage before an assessment holds it.</summary>
internal static class CoverageWords
{
    /// <summary>Word in JSON.</summary>
    public static string Word(CoverageStatus status)
    {
        var name = status.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Word for readers.</summary>
    public static string Title(CoverageStatus status) => CoverageWord.Of(Word(status)).Title;
}
