namespace ComplianceAudit.Collector.Listing;

/// <summary>One page of a list, read whole.</summary>
/// <param name="ResourceVersion">The list's resourceVersion.</param>
/// <param name="Continue">Token of the next page; empty on the last.</param>
/// <param name="Objects">The objects in the server's order.</param>
internal sealed record ListPage(string ResourceVersion, string Continue, IReadOnlyList<ListedObject> Objects);

/// <summary>One object of a page.</summary>
/// <param name="Redacted">JSON to store; empty when it is beyond a snapshot's limits.</param>
/// <param name="Seen">What the list's observer took from it before redaction, or null.</param>
/// <param name="Problem">Code of the limit that it is beyond; empty when it can be stored.</param>
internal sealed record ListedObject(byte[] Redacted, object? Seen, string Problem = "");

/// <summary>Takes one object as the server sent it.</summary>
internal delegate ListedObject TakeObject(ReadOnlySpan<byte> json);
