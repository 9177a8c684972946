namespace ComplianceAudit.Snapshots;

/// <summary>Paths with wildcards, as sources of <c>NodeFile</c> facts name files: <c>*</c> stands for any characters of one name, <c>**</c> in a name's place for any number of names.</summary>
/// <remarks>A path takes no longer than its length times the pattern's, whatever both hold.</remarks>
public static class PathPattern
{
    private const string AnyDepth = "**";

    /// <summary>Whether a path has a wildcard.</summary>
    public static bool IsPattern(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Contains('*', StringComparison.Ordinal);
    }

    /// <summary>Whether a pattern, or a path without wildcards, names a path.</summary>
    /// <param name="pattern">Such as <c>etc/kubernetes/pki/**/*.key</c>.</param>
    /// <param name="path">Such as <c>etc/kubernetes/pki/etcd/ca.key</c>; both begin with a slash, or neither.</param>
    public static bool Matches(string pattern, string path)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(path);
        var (wanted, names) = (pattern.Split('/'), path.Split('/'));
        return Walk(wanted.Length, names.Length, at => wanted[at] == AnyDepth, (at, name) => Walk(
            wanted[at].Length, names[name].Length, c => wanted[at][c] == '*', (c, other) => wanted[at][c] == names[name][other]));
    }

    /// <summary>Matches one by one and goes back to the last wildcard alone, which has it take one more.</summary>
    private static bool Walk(int pattern, int text, Func<int, bool> isWild, Func<int, int, bool> matches)
    {
        var (at, read, wild, taken) = (0, 0, -1, 0);
        while (read < text)
        {
            if (at < pattern && isWild(at))
                (wild, taken, at) = (at, read, at + 1);
            else if (at < pattern && matches(at, read))
                (at, read) = (at + 1, read + 1);
            else if (wild >= 0)
                (at, read) = (wild + 1, ++taken);
            else
                return false;
        }

        while (at < pattern && isWild(at))
            at++;
        return at == pattern;
    }
}
