namespace ComplianceAudit.EndToEnd.Tests.Driving;

/// <summary>What one run of the program printed and how it ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Everything, for a test's failure message.</summary>
    public override string ToString() => $"exit code {ExitCode}\n--- stdout\n{Output}\n--- stderr\n{Error}";
}
