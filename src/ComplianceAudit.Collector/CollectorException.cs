namespace ComplianceAudit.Collector;

/// <summary>A cluster that cannot be read as a whole: no usable kubeconfig, no answer, no trust, no right to enter.</summary>
/// <remarks>The message is for the user and complete: place, code, what was found, what was expected, what to do. It never holds a token, a key or a password.</remarks>
public sealed class CollectorException : Exception
{
    /// <summary>Makes the error of one place.</summary>
    /// <param name="place">A file, a server's address, or the option that was given.</param>
    /// <param name="code">Stable code, such as <c>COLL101</c>.</param>
    /// <param name="message">What was found, what was expected and what to do.</param>
    public CollectorException(string place, string code, string message)
        : base($"{place}: {code}: {message}") => (Place, Code) = (place, code);

    /// <summary>Where: a file, a server's address, or the option that was given.</summary>
    public string Place { get; }

    /// <summary>Stable code.</summary>
    public string Code { get; }
}
