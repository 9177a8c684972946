namespace ComplianceAudit.Collector.Connecting;

/// <summary>What a connection takes from the process it is in.</summary>
/// <param name="Variable">An environment variable, or null.</param>
/// <param name="HasTerminal">Whether a person can answer on standard input.</param>
/// <param name="Time">Clock by which credentials grow old.</param>
internal sealed record Surroundings(Func<string, string?> Variable, bool HasTerminal, TimeProvider Time)
{
    public static Surroundings OfProcess(TimeProvider time) => new(Environment.GetEnvironmentVariable, !Console.IsInputRedirected, time);
}
