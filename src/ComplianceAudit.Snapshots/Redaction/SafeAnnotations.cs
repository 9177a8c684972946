namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Annotation keys whose values stay: those of the data file and those that a plan names.</summary>
internal sealed class SafeAnnotations(IReadOnlySet<string> planned)
{
    private static readonly IReadOnlyList<string> Listed = DataFile.Lines("safe-annotations.txt");
    private static readonly string[] Keys = [.. Listed.Where(key => !key.EndsWith('*'))];
    private static readonly string[] Prefixes = [.. Listed.Where(key => key.EndsWith('*')).Select(key => key[..^1])];

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _keys =
        new HashSet<string>(Keys.Concat(planned), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> key)
    {
        if (_keys.Contains(key))
            return true;

        foreach (var prefix in Prefixes)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
