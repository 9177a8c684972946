using System.Collections.Immutable;
using System.Globalization;
using ComplianceAudit.Cel;
using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Rules;
using Spectre.Console;

namespace ComplianceAudit.Cli.Expressions;

/// <summary>Prints what an expression came to, for a reader.</summary>
internal static class TrialView
{
    private const int LabelWidth = 7;

    public static void Write(Terminal terminal, TrialResult result, bool explains)
    {
        var value = result.Explanation.Value!.Value;
        WriteValue(terminal, value);
        Rows(terminal, "lacks", LackingOf(value));
        Row(terminal, "type", ResultTypeName.Of(result), Style.Plain);
        Row(terminal, "steps", result.Steps.ToString("N0", CultureInfo.InvariantCulture), Style.Plain);
        if (!explains)
            return;
        Rows(terminal, "reads", result.Program.Reads.Select(path => path.ToString()));
        Section.Title(terminal.Out, "Each part");
        new ExplanationView(terminal).Write(result.Explanation);
    }

    private static void WriteValue(Terminal terminal, in CelValue value)
    {
        var text = value.Kind switch
        {
            CelKind.Unknown => "unknown",
            CelKind.Error => $"error {value.AsError.Code}",
            _ => ValueText.Of(value),
        };
        if (LabelWidth + text.Length <= terminal.Out.Profile.Width || value.Kind is not (CelKind.List or CelKind.Map))
        {
            Row(terminal, "value", text, ValueStyle.Of(value));
            return;
        }

        Row(terminal, "value", "", Style.Plain);
        foreach (var line in ValueText.Pretty(value).Split('\n'))
            terminal.Unwrapped.WriteLine("  " + line);
    }

    /// <summary>Why a value is not known, or what a list lacks.</summary>
    private static ImmutableArray<string> LackingOf(in CelValue value) =>
        (value.Kind == CelKind.Unknown ? value.AsUnknown : value.Kind == CelKind.List ? value.Missing : null)?.Sources ?? [];

    private static void Rows(Terminal terminal, string label, IEnumerable<string> texts)
    {
        foreach (var (index, text) in texts.Index())
            Row(terminal, index == 0 ? label : "", SafeText.Line(text), Style.Plain);
    }

    private static void Row(Terminal terminal, string label, string text, Style style) =>
        StyledLine.Write(terminal, (text.Length > 0 ? label.PadRight(LabelWidth) : label, new Style(decoration: Decoration.Dim)), (text, style));
}
