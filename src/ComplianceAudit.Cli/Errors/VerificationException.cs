namespace ComplianceAudit.Cli.Errors;

/// <summary>A verification that found something, or could not read a file; what it was has been said.</summary>
internal sealed class VerificationException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
