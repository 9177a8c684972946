namespace ComplianceAudit.Collector.Serving;

/// <summary>An answer that is not what was asked for, though it says that it is fine; the next one may be.</summary>
/// <param name="reason">What it is, for a reader.</param>
internal sealed class UnusableAnswerException(string reason) : Exception(reason);
