namespace ComplianceAudit.Collector.Facts;

/// <summary>Flags of a component in the order given.</summary>
/// <param name="Flags">Names without dashes and values as written; a flag alone has the value <c>true</c>.</param>
/// <param name="Problem">Why the flags cannot be known, for a reader; empty when they are.</param>
internal sealed record CommandLine(IReadOnlyList<KeyValuePair<string, string>> Flags, string Problem)
{
    /// <summary>Reads command and args of a container.</summary>
    /// <param name="component">Program whose flags are wanted.</param>
    /// <param name="words">Command and args in order.</param>
    /// <param name="hasCommand">False when the image's own entry point is run with the words as arguments.</param>
    public static CommandLine Parse(string component, IReadOnlyList<string> words, bool hasCommand)
    {
        // A wrapper such as /go-runner has flags of its own before the program's name.
        var program = words.ToList().FindIndex(word => IsProgram(word, component));
        if (program < 0 && hasCommand)
            return new CommandLine([], $"its command runs '{ProgramOf(words[0])}', whose flags are not {component}'s");

        var flags = new List<KeyValuePair<string, string>>();
        for (var at = program + 1; at < words.Count; at++)
        {
            var flag = words[at].TrimStart('-');
            var equals = flag.IndexOf('=', StringComparison.Ordinal);
            if ((equals < 0 ? flag : flag[..equals]).Contains("$(", StringComparison.Ordinal))
                return new CommandLine([], "its command line holds an environment variable in place of a flag, and only the container says which flag that is");
            if (flag.Length == words[at].Length)
                continue;
            if (equals >= 0)
                flags.Add(new(flag[..equals], flag[(equals + 1)..]));
            else if (at + 1 < words.Count && !words[at + 1].StartsWith('-'))
                flags.Add(new(flag, words[++at]));
            else
                flags.Add(new(flag, "true"));
        }

        return new CommandLine(flags, "");
    }

    /// <summary>Whether a word runs a program: neither a flag such as <c>--data-dir=/var/lib/etcd</c> nor a script that ends with the program's path does.</summary>
    public static bool IsProgram(string word, string name) => !word.StartsWith('-') && !word.Any(char.IsWhiteSpace) && ProgramOf(word) == name;

    /// <summary>Program name of a word without its folder.</summary>
    private static string ProgramOf(string word) => word[(word.LastIndexOf('/') + 1)..];
}
