using ComplianceAudit.Rules.Gate;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules;

/// <summary>What every rule folder must keep beyond loading: cases for each situation, no unused check, no loose ends.</summary>
public static class RulePackGate
{
    /// <summary>Lints one folder of a loaded library; loading has proven folders, keys, expressions and ids already. Empty when the folder may ship.</summary>
    /// <param name="library">A library that the folder was loaded into.</param>
    /// <param name="rulepacksFolder">The folder, as it was given to <see cref="RulePackLibrary.Load"/>.</param>
    public static IReadOnlyList<RuleDiagnostic> Lint(RulePackLibrary library, string rulepacksFolder)
    {
        var prefix = Path.Join(rulepacksFolder, "x")[..^1].Replace('\\', '/');
        var cases = RuleCases.Find(rulepacksFolder).ToLookup(one => one.CheckId);
        var own = library.Checks.Where(check => check.File.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        var used = library.Packs.SelectMany(pack => pack.Controls).SelectMany(control => control.Checks).Select(check => check.Check.Id).ToHashSet(StringComparer.Ordinal);
        var found = new LoadDiagnostics();
        foreach (var diagnostic in own.SelectMany(check => LintCheck(check, used).Concat(CaseGate.Lint(check, [.. cases[check.Id]])))
            .Concat(cases.Where(group => own.All(check => check.Id != group.Key)).Select(group => GateErrors.StrayFolder(group.First().File)))
            .Concat(library.Packs.Where(pack => pack.File.StartsWith(prefix, StringComparison.Ordinal)).SelectMany(LintPack)))
        {
            found.Add(diagnostic);
        }

        return found.Ordered;
    }

    private static IEnumerable<RuleDiagnostic> LintCheck(Check check, HashSet<string> used)
    {
        if (!used.Contains(check.Id))
            yield return GateErrors.UnusedCheck(check);
        if (!check.Fix.EndsWith('.'))
            yield return GateErrors.FixWithoutFullStop(check);
        if (check.References.Count == 0)
            yield return GateErrors.NoReferences(check);
    }

    private static IEnumerable<RuleDiagnostic> LintPack(RulePack pack) =>
        pack.Sections.Where(section => pack.Controls.All(control => control.Section != section.Id)).Select(section => GateErrors.SectionWithoutControls(pack, section.Id));
}
