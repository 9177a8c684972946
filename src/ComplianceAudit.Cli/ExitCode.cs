namespace ComplianceAudit.Cli;

/// <summary>What the program tells the shell. Findings do not change it: no gate exists yet.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something that was named could not be read, reached, trusted, evaluated or written.</summary>
    public const int CouldNotFinish = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int WrongUse = 2;

    /// <summary>A verification found a file that is not as it was written.</summary>
    public const int Mismatch = 3;

    public const int Interrupted = 130;
}
