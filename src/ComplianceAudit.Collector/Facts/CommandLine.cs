using System.Text.RegularExpressions;

namespace ComplianceAudit.Collector.Facts;

/// <summary>Flags of a component in the order given.</summary>
/// <param name="Flags">Names without dashes and values as written; a flag alone has the value <c>true</c>.</param>
/// <param name="Problem">Why the flags cannot be known, for a reader; empty when they are.</param>
internal sealed partial record CommandLine(IReadOnlyList<KeyValuePair<string, string>> Flags, string Problem)
{
    /// <summary>A command line whose flags cannot be known.</summary>
    public static CommandLine Unknown(string problem) => new([], problem);

    /// <summary>Reads command and args of a container or a unit.</summary>
    /// <param name="component">Program whose flags are wanted.</param>
    /// <param name="words">Command and args in order.</param>
    /// <param name="hasCommand">False when the image's own entry point is run with the words as arguments.</param>
    public static CommandLine Parse(string component, IReadOnlyList<string> words, bool hasCommand)
    {
        // A wrapper such as /go-runner has flags of its own before the program's name.
        for (var at = 0; at < words.Count; at++)
        {
            if (ComponentProgram.Of(words, at) is { } program && program.Component == component)
                return OfFlags(component, words, at + program.Words);
        }

        return hasCommand ? Unknown($"its command runs '{ProgramOf(words[0])}', whose flags are not {component}'s") : OfFlags(component, words, 0);
    }

    /// <summary>Reads the words behind a program's name, as Go's flag and pflag packages do.</summary>
    /// <param name="component">Whose flags they are.</param>
    /// <param name="words">All words.</param>
    /// <param name="start">First word that may be a flag.</param>
    public static CommandLine OfFlags(string component, IReadOnlyList<string> words, int start)
    {
        var flags = new List<KeyValuePair<string, string>>();
        for (var at = start; at < words.Count && words[at] != "--"; at++)
        {
            var flag = words[at].TrimStart('-');
            var equals = flag.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? flag : flag[..equals];
            if (name.Contains("$(", StringComparison.Ordinal))
                return Unknown("its command line holds an environment variable in place of a flag, and only the container says which flag that is");
            if (flag.Length == words[at].Length || flag.Length == 0)
                continue;

            if (IsKubernetes(component))
                name = name.Replace('_', '-').TrimStart('-');
            if (equals >= 0)
                flags.Add(new(name, flag[(equals + 1)..]));
            else if (GluedVerbosity().Match(words[at]) is { Success: true } glued && IsKubernetes(component))
                flags.Add(new("v", glued.Groups[1].Value));
            else if (!BooleanFlags.Contains(name) && at + 1 < words.Count && IsValue(words[at + 1]))
                flags.Add(new(name, words[++at]));
            else
                flags.Add(new(name, "true"));
        }

        return new CommandLine(flags, "");
    }

    /// <summary>Whether a word runs a program: neither a flag such as <c>--data-dir=/var/lib/etcd</c> nor a script that ends with the program's path does.</summary>
    public static bool IsProgram(string word, string name) => ComponentProgram.Of([word]) is { } program && program.Component == name;

    /// <summary>Components whose parser takes <c>_</c> for <c>-</c> and knows <c>-v</c> as a letter (component-base/cli/flag).</summary>
    private static bool IsKubernetes(string component) => component.StartsWith("kube", StringComparison.Ordinal);

    /// <summary>An unknown flag takes no word that may itself be a flag; a negative number is none.</summary>
    private static bool IsValue(string word) => !word.StartsWith('-') || NegativeNumber().IsMatch(word);

    /// <summary>Program name of a word without its folder, and without whatever a script says behind it, which may be a password.</summary>
    public static string ProgramOf(string word) => ProgramName().Match(word).Groups[1].Value;

    [GeneratedRegex(@"\A-\d+(\.\d+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NegativeNumber();

    [GeneratedRegex(@"\A(?:[^\s=/]*/)*([\w.+-]{0,64})", RegexOptions.CultureInvariant)]
    private static partial Regex ProgramName();

    [GeneratedRegex(@"\A-v(\d+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex GluedVerbosity();
}
