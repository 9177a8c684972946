using System.Globalization;
using ComplianceAudit.Reports;
using ComplianceAudit.Rules.Results;
using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>The failed checks, the most severe first, then those with most subjects.</summary>
internal static class WorstFindings
{
    private const int NamedResources = 3;
    private const int LongestName = 40;

    public static void Write(IAnsiConsole console, Assessment assessment, int most)
    {
        var failed = FailedCheck.WorstFirst(assessment);
        Section.Title(console, "Worst findings");
        if (failed.Count == 0)
        {
            console.WriteLine("  No check failed.");
            return;
        }

        var rows = Section.Rows(3);
        foreach (var (check, subjects) in failed.Take(most))
            rows.AddRow(
                SeverityStyle.Of(check.Severity),
                new Text(subjects.ToString(CultureInfo.InvariantCulture)) { Justification = Justify.Right },
                new Rows(Section.Cell(check.Title), Section.Cell($"{Controls(assessment, check)}{Resources(check)}", new Style(decoration: Decoration.Dim))));
        console.Write(rows);
        Section.Rest(console, failed.Count - most);
    }

    private static string Controls(Assessment assessment, CheckResult check)
    {
        var controls = assessment.Packs
            .SelectMany(pack => pack.Controls.Where(control => control.Checks.Contains(check.InstanceId)).Select(control => $"{pack.Id} {control.Id}"))
            .ToList();
        return controls.Count > 0 ? $"{string.Join(", ", controls)}: " : "";
    }

    private static string Resources(CheckResult check)
    {
        var names = check.Findings.Where(finding => finding.Verdict == Verdict.Fail).Select(finding => Name(finding.Resource)).Distinct(StringComparer.Ordinal).ToList();
        var rest = names.Count - NamedResources;
        var named = string.Join(", ", names.Take(NamedResources));
        return rest > 0 ? FormattableString.Invariant($"{named} and {rest} more") : named;
    }

    private static string Name(FindingResource resource)
    {
        var place = resource.Namespace.Length > 0 ? $"{Short(resource.Namespace)}/" : "";
        var name = $"{Short(resource.Kind)} {place}{Short(resource.Name)}";
        return resource.Source is { } source ? FormattableString.Invariant($"{name} ({source.File}:{source.Line})") : name;
    }

    private static string Short(string name) => name.Length <= LongestName ? name : $"{name[..LongestName]}...";
}
