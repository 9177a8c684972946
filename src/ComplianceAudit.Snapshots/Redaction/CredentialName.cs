using System.Buffers;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Judges from a name alone whether its value is a credential: <c>PGPASSWORD</c>, <c>apiKey</c>, <c>--db-password</c>.</summary>
internal static class CredentialName
{
    private const int LongestOnStack = 256;

    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "password", "passwd", "passphrase", "pwd", "secret", "token", "credential", "apikey", "accesskey", "privatekey", "signingkey", "encryptionkey",
            "masterkey", "clientkey", "authkey", "sharedkey", "accountkey", "connectionstring", "bearer", "cookie", "dsn", "authorization", "salt",
        ],
        StringComparison.Ordinal);

    private static readonly string[] LastWords = ["pass", "pw", "auth", "key"];

    /// <summary>What such a name ends with when it says where or for how long a credential is, not which.</summary>
    private static readonly string[] References =
    [
        "file", "path", "dir", "name", "ref", "ttl", "expiry", "expiration", "seconds", "timeout", "namespace", "enabled", "type", "audience", "length", "policy",
    ];

    /// <summary>What a map's name has when each text in it is a credential: <c>password: {value: x}</c>, <c>tokens: {ci: x}</c>.</summary>
    private static readonly SearchValues<string> HolderWords = SearchValues.Create(
        ["password", "passwd", "passphrase", "secret", "token", "credential", "apikey", "privatekey"], StringComparison.Ordinal);

    /// <summary>What a map that holds or names a credential tells of where it is, beside what <see cref="IsReference"/> knows.</summary>
    private static readonly string[] Whereabouts = ["key", "kind", "apiversion", "provider", "optional", "version"];

    public static bool IsMatch(ReadOnlySpan<char> name)
    {
        var plain = Plain(name, name.Length <= LongestOnStack ? stackalloc char[name.Length] : new char[name.Length]);
        return (plain.ContainsAny(Words) || EndsWithAny(plain, LastWords)) && !EndsWithAny(plain, References);
    }

    /// <summary>Whether a name says where or for how long, and so stands for no credential itself.</summary>
    public static bool IsReference(ReadOnlySpan<char> name) =>
        EndsWithAny(Plain(name, name.Length <= LongestOnStack ? stackalloc char[name.Length] : new char[name.Length]), References);

    /// <summary>Whether a text is a credential because of the name of the map that it is in.</summary>
    public static bool IsHeld(ReadOnlySpan<char> holder, ReadOnlySpan<char> name)
    {
        var above = Plain(holder, holder.Length <= LongestOnStack ? stackalloc char[holder.Length] : new char[holder.Length]);
        if (!above.ContainsAny(HolderWords) || EndsWithAny(above, References))
            return false;

        var plain = Plain(name, name.Length <= LongestOnStack ? stackalloc char[name.Length] : new char[name.Length]);
        return !EndsWithAny(plain, References) && !EqualsAny(plain, Whereabouts);
    }

    /// <summary>Letters and digits alone, in lower case.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> name, Span<char> plain)
    {
        var count = 0;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
                plain[count++] = char.ToLowerInvariant(c);
        }

        return plain[..count];
    }

    private static bool EndsWithAny(ReadOnlySpan<char> plain, string[] words)
    {
        foreach (var word in words)
        {
            if (plain.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool EqualsAny(ReadOnlySpan<char> plain, string[] words)
    {
        foreach (var word in words)
        {
            if (plain.SequenceEqual(word))
                return true;
        }

        return false;
    }
}
