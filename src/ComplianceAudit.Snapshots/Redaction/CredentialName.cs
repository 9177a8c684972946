namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Judges from a name alone whether its value is a credential: <c>PGPASSWORD</c>, <c>apiKey</c>, <c>--db-password</c>.</summary>
internal static class CredentialName
{
    private static readonly string[] Words =
    [
        "password", "passwd", "passphrase", "pwd", "secret", "token", "credential", "apikey", "accesskey", "privatekey", "signingkey", "encryptionkey",
        "masterkey", "clientkey", "authkey", "sharedkey", "accountkey", "connectionstring", "bearer", "cookie", "dsn", "authorization", "salt",
    ];

    private static readonly string[] LastWords = ["pass", "pw", "auth", "key"];

    /// <summary>What such a name ends with when it says where or for how long a credential is, not which.</summary>
    private static readonly string[] References =
    [
        "file", "path", "dir", "name", "ref", "ttl", "expiry", "expiration", "seconds", "timeout", "namespace", "enabled", "type", "audience", "length", "policy",
    ];

    public static bool IsMatch(string name)
    {
        var plain = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return !Array.Exists(References, word => plain.EndsWith(word, StringComparison.Ordinal))
            && (Array.Exists(Words, word => plain.Contains(word, StringComparison.Ordinal))
                || Array.Exists(LastWords, word => plain.EndsWith(word, StringComparison.Ordinal)));
    }
}
