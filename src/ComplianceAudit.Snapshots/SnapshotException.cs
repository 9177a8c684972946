namespace ComplianceAudit.Snapshots;

/// <summary>An input that cannot be used: altered, truncated, not readable, of an unknown format.</summary>
/// <remarks>The message is for the user and complete: place, code, what was found, what was expected, what to do.</remarks>
public sealed class SnapshotException : Exception
{
    /// <summary>Makes the error of one place.</summary>
    /// <param name="place"><c>file</c> or <c>file:line:column</c>.</param>
    /// <param name="code">Stable code, such as <c>SNAP103</c>.</param>
    /// <param name="message">What was found, what was expected and what to do.</param>
    /// <param name="inner">The cause, or null.</param>
    public SnapshotException(string place, string code, string message, Exception? inner = null)
        : base($"{place}: {code}: {message}", inner) => (Place, Code) = (place, code);

    /// <summary>Where: <c>file</c> or <c>file:line:column</c>.</summary>
    public string Place { get; }

    /// <summary>Stable code.</summary>
    public string Code { get; }
}
