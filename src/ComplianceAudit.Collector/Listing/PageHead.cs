namespace ComplianceAudit.Collector.Listing;

/// <summary>What a page says of the whole list.</summary>
/// <param name="ResourceVersion">Moment that the page shows.</param>
/// <param name="Continue">Token of the next page; empty on the last.</param>
/// <param name="Remaining">Objects that the server says follow this page; null when it does not say.</param>
internal sealed record PageHead(string ResourceVersion, string Continue, long? Remaining);
