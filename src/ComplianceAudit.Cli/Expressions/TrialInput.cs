using System.Globalization;
using ComplianceAudit.Cel;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Rules;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Expressions;

/// <summary>Reads the input as an audit would, and chooses the resource that the expression is tried on.</summary>
internal static class TrialInput
{
    public static TrialSubject Read(string input, string? document, CelSource expression, Func<Stream> openInput, Terminal terminal, CancellationToken cancellation)
    {
        var subjects = ExpressionTrial.SubjectsOf(Open(input, expression, openInput, cancellation));
        var place = input == ExpressionReader.StandardInput ? "standard input" : input;
        if (document is not null)
            return Choose(subjects, document, place);
        if (subjects.Count > 1)
            terminal.Note(FormattableString.Invariant($"note: {place} holds {subjects.Count} resources; object is the first, {subjects[0].Name}; --document chooses another"));
        return subjects[0];
    }

    private static Snapshot Open(string input, CelSource expression, Func<Stream> openInput, CancellationToken cancellation)
    {
        if (input.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return Snapshot.Open(input);
        using var stream = input == ExpressionReader.StandardInput ? openInput() : null;
        return ManifestReader.Read([input], stream, ExpressionTrial.Plan(expression), cancellation);
    }

    private static TrialSubject Choose(IReadOnlyList<TrialSubject> subjects, string asked, string place)
    {
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= subjects.Count)
            return subjects[number - 1];
        var matching = subjects.Where(subject => IsNamed(subject, asked)).ToList();
        return matching.Count switch
        {
            1 => matching[0],
            0 => throw UsageErrors.NoSuchDocument(asked, place, Numbered(subjects, subjects)),
            _ => throw UsageErrors.AmbiguousDocument(asked, place, Numbered(subjects, matching)),
        };
    }

    /// <summary>Whether a name is meant: whole, without its kind, without its namespace too, or the kind alone.</summary>
    private static bool IsNamed(TrialSubject subject, string asked) =>
        subject.Name == asked
        || subject.Name.EndsWith(" " + asked, StringComparison.Ordinal)
        || subject.Name.EndsWith("/" + asked, StringComparison.Ordinal)
        || subject.Name.StartsWith(asked + " ", StringComparison.Ordinal);

    private static List<string> Numbered(IReadOnlyList<TrialSubject> all, IReadOnlyList<TrialSubject> some) =>
        [.. all.Select((subject, index) => (subject, index)).Where(pair => some.Contains(pair.subject)).Select(pair => FormattableString.Invariant($"{pair.index + 1} ({pair.subject.Name})"))];
}
