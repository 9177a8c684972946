namespace ComplianceAudit.Snapshots;

/// <summary>What is known of a value that redaction took out. In JSON: <c>{"$redacted":{"id":"redacted:env:3","length":12,"credentialLike":true}}</c>.</summary>
/// <param name="Id"><c>redacted:&lt;kind&gt;:&lt;n&gt;</c>; equal values of a snapshot have equal numbers.</param>
/// <param name="Length">Length in UTF-16 units; for a Secret's data the number of keys.</param>
/// <param name="CredentialLike">Whether its name or its shape is a credential's.</param>
/// <param name="Flag">Flag that the value belonged to, with its dashes, such as <c>--db-password</c>; empty elsewhere.</param>
public sealed record RedactedValue(string Id, int Length, bool CredentialLike, string Flag);
