using ComplianceAudit.Rules.Loading;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Cases;

/// <summary>Every message of running cases: what the file promises, what came out, how to mend it.</summary>
internal static class CaseErrors
{
    public static string NoVerdict(string file) =>
        $"{file}: CASE001: the file's name promises no verdict; name it <what-it-shows>.<{string.Join('|', VerdictNames)}>.yaml";

    public static string NoCheck(string file, string check) =>
        $"{file}: CASE002: no check '{check}' is loaded; the folder above cases/ must be a check's";

    public static string NotReadable(string file, string problem) => $"{file}: CASE003: the case cannot be read: {problem}";

    public static string UnknownKey(string file, string key) => $"{file}: CASE004: the Case has an unknown key '{key}'{Suggestion.For(key, CaseHeader.Keys)}";

    public static string Parameter(string file, string name, Check check) =>
        $"{file}: CASE005: parameter '{name}' is not one of check '{check.Id}', or its value is of another type; declared are {string.Join(", ", check.Parameters.Select(p => $"{p.Name} ({p.Type})"))}";

    public static string OtherVerdict(string file, Verdict expected, CheckResult result)
    {
        var reason = result.Findings.Count > 0 ? result.Findings[0].Message : result.Reason;
        return $"{file}: CASE006: the file's name promises {NameOf(expected)}, the check says {NameOf(result.Verdict)}{(reason.Length > 0 ? $": {reason}" : "")}; mend the check, or the case's name";
    }

    public static string NotFound(string file, string resource) =>
        $"{file}: CASE007: {resource} must be found and is not; mend the check, or give the resource a name that does not begin with 'bad-'";

    public static string FoundTooMuch(string file, string resource, string message) =>
        $"{file}: CASE008: {resource} is found and must not be ({message}); mend the check, or let the resource's name begin with 'bad-'";

    public static string NothingToFind(string file) =>
        $"{file}: CASE009: the case promises a failure and holds nothing named 'bad-...'; rename what must be found";

    public static string NameOf(Verdict verdict) => VerdictNames[(int)verdict];

    private static IReadOnlyList<string> VerdictNames { get; } = [.. Enum.GetNames<Verdict>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];
}
