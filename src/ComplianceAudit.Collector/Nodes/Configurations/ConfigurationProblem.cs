using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>Why the content of a configuration file is not known. All messages of this kind are here; none holds anything of the content but its kind.</summary>
/// <param name="Kind">For programs: absent, denied, malformed, tooLarge, unsafe or failed.</param>
/// <param name="Text">For readers.</param>
internal sealed record ConfigurationProblem(string Kind, string Text)
{
    private const string IsMalformed = "malformed";
    private const string IsTooLarge = "tooLarge";

    /// <summary>What the parser found, by its codes: its own messages quote the text, and a text of these files may be a credential.</summary>
    private static readonly Dictionary<string, string> Findings = new(StringComparer.Ordinal)
    {
        ["SNAP101"] = "text that is not JSON",
        ["SNAP103"] = "a key that stands twice in one map",
        ["SNAP107"] = "a number that no float holds",
        ["SNAP108"] = "bytes that are not UTF-8",
        ["SNAP406"] = "text that is not YAML",
        ["SNAP407"] = "a document that is no map",
        ["SNAP409"] = "an alias without its anchor",
        ["SNAP410"] = "an alias inside its own anchor",
        ["SNAP412"] = "a key that is no text",
        ["SNAP413"] = "a merge key whose value is no map",
        ["SNAP414"] = "a tag that Kubernetes does not know",
        ["SNAP415"] = "a value that does not fit its tag",
    };

    public static ConfigurationProblem Empty { get; } = new(IsMalformed, "it holds no document");

    public static ConfigurationProblem Closed { get; } = new("denied", "the disk of the container that the component runs in could not be entered");

    public static ConfigurationProblem TooDeep { get; } = new(IsTooLarge, "its lists and maps lie too deep inside each other");

    public static ConfigurationProblem TooLarge { get; } = new(IsTooLarge, "with its aliases written out it is too large");

    /// <summary>The disk's own problem.</summary>
    public static ConfigurationProblem Of(HostProblem problem) => new(
        problem.Kind switch
        {
            HostProblemKind.Absent => "absent",
            HostProblemKind.Denied => "denied",
            HostProblemKind.TooLarge => IsTooLarge,
            HostProblemKind.Unsafe => "unsafe",
            _ => "failed",
        },
        problem.Text);

    public static ConfigurationProblem TooMany(int limit) => new(IsTooLarge, FormattableString.Invariant($"the component names more than {limit} configuration files"));

    /// <summary>Finds a place and a code of the parser.</summary>
    public static ConfigurationProblem Malformed(string place, string code)
    {
        if (!Findings.TryGetValue(code, out var found))
            return code == "SNAP104" ? TooDeep : TooLarge;

        var parts = place.Split(':');
        return new(IsMalformed, parts.Length > 2 ? $"line {parts[^2]}, column {parts[^1]}: {found}" : found);
    }

    public static ConfigurationProblem NoKind(string expected) => new(IsMalformed, $"it does not say its apiVersion and kind; {expected} is expected");

    public static ConfigurationProblem OtherKind(string apiVersion, string kind, string expected) =>
        new(IsMalformed, $"its kind is {Word(apiVersion)} {Word(kind)}; {expected} is expected");

    public static ConfigurationProblem UnknownKind(string apiVersion, string kind) =>
        new(IsMalformed, $"its kind, {Word(apiVersion)} {Word(kind)}, is none that this version of the program reads");

    /// <summary>Someone else's word in a message, if it is one.</summary>
    private static string Word(string text) =>
        text.Length is > 0 and <= 80 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '-') ? text : "(not a name)";
}
