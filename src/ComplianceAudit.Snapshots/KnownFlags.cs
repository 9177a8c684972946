namespace ComplianceAudit.Snapshots;

/// <summary>The command-line flags of Kubernetes components whose values are settings, never credentials; redaction keeps them.</summary>
/// <remarks>Thread-safe. The list is the data file <c>Redaction/Data/known-flags.txt</c>.</remarks>
public static class KnownFlags
{
    private static readonly Dictionary<string, HashSet<string>> ByComponent = Read();

    /// <summary>Components that have a list, by program name: <c>kube-apiserver</c>, <c>etcd</c> and so on; ordered.</summary>
    public static IReadOnlyList<string> Components { get; } = [.. ByComponent.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether the value of a flag is kept.</summary>
    /// <param name="component">Program name without folder.</param>
    /// <param name="flag">Flag name, with or without leading dashes.</param>
    public static bool IsKept(string component, string flag)
    {
        ArgumentNullException.ThrowIfNull(flag);
        return IsKept(component, flag.AsSpan());
    }

    internal static bool IsKept(string component, ReadOnlySpan<char> flag) =>
        ByComponent.TryGetValue(component, out var flags) && flags.GetAlternateLookup<ReadOnlySpan<char>>().Contains(flag.TrimStart('-'));

    /// <summary>The component that a program's name is, or empty.</summary>
    internal static string ComponentNamed(ReadOnlySpan<char> program)
    {
        foreach (var component in Components)
        {
            if (program.SequenceEqual(component))
                return component;
        }

        return "";
    }

    private static Dictionary<string, HashSet<string>> Read()
    {
        var all = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string> flags = [];
        foreach (var line in DataFile.Lines("known-flags.txt"))
        {
            if (line.StartsWith('['))
                all[line.Trim('[', ']')] = flags = new HashSet<string>(StringComparer.Ordinal);
            else
                flags.UnionWith(line.Split(' '));
        }

        return all;
    }
}
