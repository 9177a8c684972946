using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports;

/// <summary>One way to write an assessment down. Adding a sealed subclass to this assembly adds a format.</summary>
/// <remarks>Immutable and thread-safe. Equal assessments and templates give equal bytes under every culture.</remarks>
public abstract class ReportFormat
{
    private static readonly IReadOnlyList<ReportFormat> Found = [.. typeof(ReportFormat).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ReportFormat)) && !type.IsAbstract)
        .Select(type => (ReportFormat)Activator.CreateInstance(type, nonPublic: true)!)
        .OrderBy(format => format.Name, StringComparer.Ordinal)];

    /// <summary>Every format, ordered by name.</summary>
    public static IReadOnlyList<ReportFormat> All => Found;

    /// <summary>Word on the command line, such as <c>html</c>; lower case and unique.</summary>
    public abstract string Name { get; }

    /// <summary>File written into the output folder, such as <c>report.html</c>.</summary>
    public abstract string FileName { get; }

    /// <summary>One sentence for the command line's help: what it holds and who reads it.</summary>
    public abstract string Description { get; }

    /// <summary>The format of a name (exact, lower case), or null when there is none.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.Ordinal));

    /// <summary>Writes the whole report; the stream stays open. Throws <see cref="ReportException"/> when a template cannot be used.</summary>
    public abstract void Write(Assessment assessment, ReportOptions options, Stream output);
}
