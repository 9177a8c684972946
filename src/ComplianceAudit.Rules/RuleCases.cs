using ComplianceAudit.Rules.Cases;
using ComplianceAudit.Rules.Loading;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules;

/// <summary>Finds and runs the cases that lie beside every check.</summary>
public static class RuleCases
{
    /// <summary>Every <c>checks/*/*/cases/*.yaml</c> of a folder, ordered by name.</summary>
    public static IReadOnlyList<RuleCase> Find(string rulepacksFolder) =>
        [.. RuleFolder.Find(rulepacksFolder, "checks/*/*/cases/*.yaml").Select(file => Of(file.Replace('\\', '/')))];

    /// <summary>Evaluates the case's check on the case's resources and compares the outcome with what the file's name promises.</summary>
    public static CaseOutcome Run(RulePackLibrary library, RuleCase ruleCase) => CaseRunner.Run(library, ruleCase);

    private static RuleCase Of(string file)
    {
        var parts = Path.GetFileNameWithoutExtension(file).Split('.');
        return new RuleCase(file.Split('/')[^3], parts[0], parts.Length == 2 && IsVerdict(parts[1], out var verdict) ? verdict : null, file);
    }

    private static bool IsVerdict(string word, out Verdict verdict) => Enum.TryParse(word, ignoreCase: true, out verdict) && CaseErrors.NameOf(verdict) == word;
}

/// <summary>One case of a check.</summary>
/// <param name="CheckId">Id of the check, the folder that holds <c>cases/</c>.</param>
/// <param name="Name">What it shows, such as <c>mounted</c>.</param>
/// <param name="Expected">The verdict that the file's name promises; null when its suffix is no verdict.</param>
/// <param name="File">The file.</param>
public sealed record RuleCase(string CheckId, string Name, Verdict? Expected, string File)
{
    /// <summary><c>host-path/mounted.fail</c>, as tests are named.</summary>
    public override string ToString() => $"{CheckId}/{Path.GetFileNameWithoutExtension(File)}";
}

/// <summary>What came out of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Result">The check's result, or null when the case could not be run.</param>
/// <param name="Problems">What differs from what the file promises, each a sentence that names the file and says how to mend it; empty when all is as promised.</param>
public sealed record CaseOutcome(RuleCase Case, CheckResult? Result, IReadOnlyList<string> Problems);
