namespace ComplianceAudit.Cli.Arguments;

/// <summary>A command line that cannot be followed. Its messages are in <see cref="UsageErrors"/>.</summary>
internal sealed class UsageException(string place, string code, string message) : Exception($"{place}: {code}: {message}");
