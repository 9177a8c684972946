namespace ComplianceAudit.Collector.Listing;

/// <summary>One page of a list, read whole.</summary>
/// <param name="ResourceVersion">The list's resourceVersion.</param>
/// <param name="Continue">Token of the next page; empty on the last.</param>
/// <param name="Objects">The objects in the server's order, redacted, each with what its observer saw.</param>
internal sealed record ListPage(string ResourceVersion, string Continue, IReadOnlyList<ListedObject> Objects);

/// <summary>One object of a page.</summary>
/// <param name="Redacted">JSON to store.</param>
/// <param name="Seen">What the list's observer took from it before redaction, or null.</param>
internal sealed record ListedObject(byte[] Redacted, object? Seen);

/// <summary>Takes one object as the server sent it.</summary>
internal delegate ListedObject TakeObject(ReadOnlySpan<byte> json);
