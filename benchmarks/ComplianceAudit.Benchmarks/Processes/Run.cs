namespace ComplianceAudit.Benchmarks.Processes;

/// <summary>One run of a program.</summary>
/// <param name="Seconds">Wall time from start to exit.</param>
/// <param name="ProcessorSeconds">Time on processors, of all threads; other programs lengthen it less than wall time.</param>
/// <param name="PeakBytes">Largest resident memory.</param>
internal readonly record struct Run(double Seconds, double ProcessorSeconds, long PeakBytes);
