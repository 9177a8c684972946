namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>Flags of components whose values name files; the list is the data file <c>naming-flags.txt</c>.</summary>
internal static class NamingFlags
{
    private static readonly Dictionary<string, Dictionary<string, NamingFlag>> ByComponent = Read();

    /// <summary>What a flag names; null when it names no file.</summary>
    public static NamingFlag? Of(string component, string flag) =>
        ByComponent.TryGetValue(component, out var flags) ? flags.GetValueOrDefault(flag) : null;

    private static Dictionary<string, Dictionary<string, NamingFlag>> Read()
    {
        var all = new Dictionary<string, Dictionary<string, NamingFlag>>(StringComparer.Ordinal);
        Dictionary<string, NamingFlag> flags = [];
        foreach (var line in SettingsFile.Lines("naming-flags.txt"))
        {
            if (line.StartsWith('['))
            {
                all[line.Trim('[', ']')] = flags = new(StringComparer.Ordinal);
                continue;
            }

            var words = line.Split(' ');
            flags[words[0]] = new NamingFlag(SettingsFile.UseOf(words[1]), words.ElementAtOrDefault(2) ?? "");
        }

        return all;
    }
}

/// <summary>What a flag names.</summary>
/// <param name="Use">What lies there.</param>
/// <param name="Expected">For configuration files the kind or format that must be found, otherwise empty.</param>
internal sealed record NamingFlag(FileUse Use, string Expected);
