namespace ComplianceAudit.Collector.Extras.Tables;

/// <summary>The server was asked for a table and sent something else, of which nothing is kept.</summary>
internal sealed class NoTableException : Exception;
