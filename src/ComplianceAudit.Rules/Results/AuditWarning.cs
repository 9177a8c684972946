namespace ComplianceAudit.Rules.Results;

/// <summary>A finding about the audit itself: why what it rests on deserves less trust.</summary>
/// <param name="Id">Stable code: <c>tls-not-verified</c>, <c>newer-format</c> or <c>list-changed</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What was found, as a sentence.</param>
/// <param name="Fix">One action that mends it.</param>
public sealed record AuditWarning(string Id, Severity Severity, string Message, string Fix);
