namespace ComplianceAudit.Reports;

/// <summary>An assessment file or a template that cannot be used.</summary>
/// <remarks>The message is for the user and complete: place, code, what was found, what was expected, what to do.</remarks>
public sealed class ReportException : Exception
{
    internal ReportException(string place, string code, string message, Exception? inner = null)
        : base($"{place}: {code}: {message}", inner) => (Place, Code) = (place, code);

    /// <summary>Where: <c>file</c> or <c>file:line:column</c>, counted from 1.</summary>
    public string Place { get; }

    /// <summary>Stable code, such as <c>REPT002</c>.</summary>
    public string Code { get; }
}
