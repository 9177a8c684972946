namespace ComplianceAudit.Cli.Output;

/// <summary>A result that cannot be put where it was asked for. Its messages are in <see cref="OutputErrors"/>.</summary>
internal sealed class OutputException(string place, string code, string message, Exception? inner = null)
    : Exception($"{place}: {code}: {message}", inner);
