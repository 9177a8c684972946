namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Annotation keys whose values stay: those of the data file and those that a plan names.</summary>
internal sealed class SafeAnnotations(IReadOnlySet<string> planned)
{
    private static readonly IReadOnlyList<string> Listed = DataFile.Lines("safe-annotations.txt");
    private static readonly HashSet<string> Keys = [.. Listed.Where(key => !key.EndsWith('*'))];
    private static readonly string[] Prefixes = [.. Listed.Where(key => key.EndsWith('*')).Select(key => key[..^1])];

    public bool Contains(string key) =>
        Keys.Contains(key) || planned.Contains(key) || Array.Exists(Prefixes, prefix => key.StartsWith(prefix, StringComparison.Ordinal));
}
