using ComplianceAudit.Cli.Expressions;

namespace ComplianceAudit.Cli.Arguments;

/// <summary>Every message about a wrong command line.</summary>
internal static class UsageErrors
{
    public static UsageException UnknownWord(string command, string word, string? meant) =>
        new(command, "CLI001", $"unknown {(word.StartsWith('-') ? "option" : "argument")} '{word}'{DidYouMean(meant)} '{command} --help' lists what there is");

    public static UsageException UnknownCommand(string program, string word, string? meant) =>
        new(program, "CLI002", $"unknown command '{word}'{DidYouMean(meant)} '{program} --help' lists the commands");

    public static UsageException ValueMissing(string command, string option) =>
        new(option, "CLI003", $"no value follows; '{command} --help' shows which are expected");

    public static UsageException ArgumentMissing(string command, string argument) =>
        new(command, "CLI004", $"{argument} is missing; '{command} --help' shows examples");

    public static UsageException Rejected(string command, string place, string found) =>
        new(place, "CLI005", $"{found.TrimEnd('.')}; '{command} --help' shows what is expected");

    public static UsageException UnknownValue(string option, string value, IEnumerable<string> known, string? meant) =>
        new(option, "CLI006", $"unknown value '{value}'{DidYouMean(meant)} expected {string.Join(", ", known)}");

    public static UsageException Exclusive(string option, string other) =>
        new(option, "CLI007", $"cannot be given together with {other}; leave one of them out");

    public static UsageException OneFormatOnStandardOutput(IReadOnlyCollection<string> given) =>
        new("-o -", "CLI008", $"standard output takes exactly one format, {given.Count} were asked for ({string.Join(", ", given)}); choose one, such as '--format json -o -'");

    public static UsageException SnapshotNeedsFolder() =>
        new("-o -", "CLI009", "a snapshot is a file and is not written to standard output; name a folder");

    public static UsageException SeveralOnStandardOutput() =>
        new("-o -", "CLI023", "standard output takes the report of one context, and several were asked for; name a folder");

    public static UsageException MixedInputs(string snapshot) =>
        new(snapshot, "CLI010", "a snapshot is evaluated alone, and other inputs were given too; evaluate one snapshot, or manifests (files, folders, '-')");

    public static UsageException StandardInputTwice() =>
        new("-", "CLI011", "standard input was named twice and can be read once; name it once");

    public static UsageException VersionOfSnapshot(string snapshot) =>
        new("--kubernetes-version", "CLI012", $"is for manifests, and '{snapshot}' already records its cluster's version; leave the option out");

    public static UsageException NotAVersion(string value) =>
        new("--kubernetes-version", "CLI013", $"'{value}' is not a Kubernetes version; expected one such as 1.34 or v1.34.1");

    public static UsageException Empty(string place) =>
        new(place, "CLI014", "an empty value was given; name something or leave it out");

    public static UsageException NotBound(string variable, string why) =>
        new(ExpressionReader.Place, "CLI015", $"'{variable}' has no value here: {why}");

    public static UsageException NoSuchDocument(string asked, string input, IReadOnlyList<string> names) =>
        new("--document", "CLI016", $"'{asked}' is none of what {input} holds; expected a number or a name of: {Listed(names)}");

    public static UsageException AmbiguousDocument(string asked, string input, IReadOnlyList<string> names) =>
        new("--document", "CLI017", $"'{asked}' is more than one of what {input} holds; expected a number or the whole name: {Listed(names)}");

    public static UsageException NeedsOption(string option, string needed) =>
        new(option, "CLI018", $"works with {needed} alone; give both, or neither");

    public static UsageException NotAJsonObject(string option, string problem) =>
        new(option, "CLI019", $"found {problem}; expected a JSON object, such as '{{\"exempt\": [\"kube-system\"]}}'");

    public static UsageException NotAResourceName(string option, string value, int longest) =>
        new(option, "CLI020", FormattableString.Invariant($"'{value}' is no name that Kubernetes accepts; expected at most {longest} small letters, digits and hyphens, with no hyphen at either end"));

    public static UsageException NotADigest(string value) =>
        new("--digest", "CLI021", $"'{value}' is no digest; expected sha256: and 64 hexadecimal digits, as 'collect' and a report's cover print it");

    public static UsageException DigestOfSeveral() =>
        new("--digest", "CLI022", "belongs to one file, and several were named; verify that file alone");

    public static UsageException NotARate(string option, string value) =>
        new(option, "CLI024", $"'{value}' is no number of requests; expected a whole number of at least 1, such as 20");

    public static UsageException NotAParallelism(string option, string value, int most) =>
        new(option, "CLI025", FormattableString.Invariant($"'{value}' is no number of pods; expected a whole number from 1 to {most}, such as 20"));

    public static UsageException NodeFactsOfSeveral() =>
        new("--node-facts", "CLI026", "the files of a folder are of one cluster, and several contexts were asked for; collect them one by one, or use '--node-facts pods'");

    public static UsageException NoSuchNodeFacts(string folder) =>
        new("--node-facts", "CLI027", $"there is no folder '{folder}'; expected 'pods', or a folder with a file for each node");

    private static string Listed(IReadOnlyList<string> names)
    {
        const int most = 10;
        var listed = string.Join(", ", names.Take(most));
        return names.Count > most ? FormattableString.Invariant($"{listed} and {names.Count - most} more") : listed;
    }

    private static string DidYouMean(string? meant) => meant is null ? ";" : $"; did you mean '{meant}'?";
}
