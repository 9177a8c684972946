namespace ComplianceAudit.Rules;

/// <summary>What every rule folder must keep beyond loading: cases for each situation, no unused check, no loose ends.</summary>
public static class RulePackGate
{
    /// <summary>Lints one folder of a loaded library. Empty when the folder may ship.</summary>
    /// <param name="library">A library that the folder was loaded into.</param>
    /// <param name="rulepacksFolder">The folder, as it was given to <see cref="RulePackLibrary.Load"/>.</param>
    public static IReadOnlyList<RuleDiagnostic> Lint(RulePackLibrary library, string rulepacksFolder) => throw new NotSupportedException();
}
