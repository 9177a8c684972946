namespace ComplianceAudit.Snapshots;

/// <summary>Takes values out of resources before they are stored: what is not known to be harmless becomes a <see cref="RedactedValue"/>.</summary>
/// <remarks>
/// Thread-safe. Equal values share a number within one redactor; it recognises them by an HMAC under a random key that is never stored.
/// Facts go through it too: pass <c>Component</c> facts with their flags as read, and values of flags that <see cref="KnownFlags"/> does not keep are taken out.
/// </remarks>
public sealed class Redactor
{
    /// <summary>Makes a redactor for one snapshot.</summary>
    /// <param name="plan">Names the annotations and ConfigMap keys whose values stay.</param>
    public Redactor(CollectionPlan plan) => throw new NotSupportedException();

    /// <summary>Redacts one resource or fact.</summary>
    /// <param name="source">Source it belongs to.</param>
    /// <param name="apiVersion">apiVersion to state in the result; list items lack it.</param>
    /// <param name="kind">Kind to state in the result; list items lack it.</param>
    /// <param name="json">One JSON object in UTF-8.</param>
    /// <returns>Compact JSON on one line: apiVersion and kind first, then the rest in its order.</returns>
    /// <exception cref="SnapshotException">The bytes are not one JSON object within the limits of <see cref="ResourceDocument"/>.</exception>
    public byte[] Redact(SourceName source, string apiVersion, string kind, ReadOnlySpan<byte> json) => throw new NotSupportedException();
}
