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

    /// <summary>What a map's name has when each text in it is a credential: <c>password: {value: x}</c>, <c>tokens: {ci: x}</c>.</summary>
    private static readonly string[] HolderWords = ["password", "passwd", "passphrase", "secret", "token", "credential", "apikey", "privatekey"];

    /// <summary>What a map that holds or names a credential tells of where it is, beside what <see cref="IsReference"/> knows.</summary>
    private static readonly string[] Whereabouts = ["key", "kind", "apiversion", "provider", "optional", "version"];

    public static bool IsMatch(string name)
    {
        var plain = Plain(name);
        return !EndsWithAny(plain, References) && (ContainsAny(plain, Words) || EndsWithAny(plain, LastWords));
    }

    /// <summary>Whether a name says where or for how long, and so stands for no credential itself.</summary>
    public static bool IsReference(string name) => EndsWithAny(Plain(name), References);

    /// <summary>Whether a text is a credential because of the name of the map that it is in.</summary>
    public static bool IsHeld(string holder, string name) =>
        Plain(holder) is var above && ContainsAny(above, HolderWords) && !EndsWithAny(above, References)
        && Plain(name) is var plain && !EndsWithAny(plain, References) && !Whereabouts.Contains(plain);

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static bool ContainsAny(string plain, string[] words) => Array.Exists(words, word => plain.Contains(word, StringComparison.Ordinal));

    private static bool EndsWithAny(string plain, string[] words) => Array.Exists(words, word => plain.EndsWith(word, StringComparison.Ordinal));
}
