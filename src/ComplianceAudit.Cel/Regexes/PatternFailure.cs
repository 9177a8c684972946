namespace ComplianceAudit.Cel.Regexes;

/// <summary>Ends parsing at the first error; never leaves <see cref="Pattern"/>.</summary>
internal sealed class PatternFailure(string message) : Exception(message);
