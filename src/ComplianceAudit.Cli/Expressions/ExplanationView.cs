using ComplianceAudit.Cel;
using ComplianceAudit.Cli.Terminals;
using Spectre.Console;

namespace ComplianceAudit.Cli.Expressions;

/// <summary>Prints an explanation, a line a part: <c>expression -> value  type</c>. What does not fit is cut, unless everything was asked for.</summary>
internal sealed class ExplanationView(Terminal terminal)
{
    private const int MostRounds = 5;
    private const string Arrow = " -> ";

    /// <summary>Characters of a value that make sense beside its expression.</summary>
    private const int ShortestValue = 16;

    private static readonly Style Dim = new(decoration: Decoration.Dim);

    private readonly bool _showsAll = terminal.Verbosity == Verbosity.Verbose;

    private int Width => _showsAll ? int.MaxValue / 2 : terminal.Out.Profile.Width;

    public void Write(CelExplanation explanation)
    {
        foreach (var line in ExplanationLines.Of(explanation, _showsAll ? int.MaxValue : MostRounds, _showsAll))
            Write(line, new string(' ', Math.Min(2 + (2 * line.Depth), _showsAll ? int.MaxValue : Width / 3)));
    }

    private void Write(ExplanationLine line, string indent)
    {
        if (line.Part is { } part)
            Write(part, indent);
        else if (line.Note.Length > 0)
            Print(indent, ($"... {line.Note}", Dim));
        else
            Print(indent, (Cut.To(Heading(line, Width - indent.Length), Width - indent.Length), Dim));
    }

    private void Write(CelExplanation part, string indent)
    {
        var room = Width - indent.Length;
        var text = SafeText.Line(part.Text);
        if (part.Value is not { } value)
        {
            const string no = "not evaluated";
            Print(indent, (Cut.To(text, room - Arrow.Length - no.Length) + Arrow + no, Dim));
            return;
        }

        var type = IsValue(value) ? "  " + value.TypeName : "";
        var (whole, style) = (Words(value, Math.Min(room, 100_000)), ValueStyle.Of(value));
        var beside = room - text.Length - Arrow.Length - type.Length;
        if (whole.Length <= beside || beside >= ShortestValue)
        {
            Print(indent, (text, Style.Plain), (Arrow, Dim), (Cut.To(whole, beside), style), (type, Dim));
            return;
        }

        if (whole.Length <= ShortestValue)
        {
            Print(indent, (Cut.To(text, room - Arrow.Length - whole.Length - type.Length), Style.Plain), (Arrow, Dim), (whole, style), (type, Dim));
            return;
        }

        Print(indent, (Cut.To(text, room), Style.Plain));
        Print(indent, ("  " + Arrow.Trim() + " ", Dim), (Cut.To(whole, Math.Max(room - 5 - type.Length, 5)), style), (type, Dim));
    }

    /// <summary>Where a shared function's body stands, and the names given: each with an equal part of the room.</summary>
    private static string Heading(ExplanationLine line, int room)
    {
        var place = line.Place.Length > 0 ? $"in {line.Place}" : "";
        var share = line.Variables.Count == 0 ? 0 : Math.Max((room - place.Length) / line.Variables.Count, ShortestValue);
        var given = string.Join(", ", line.Variables.Select(variable => Cut.To($"{variable.Key} = {Words(variable.Value, Math.Min(share, 100_000))}", share - 2)));
        return string.Join(", ", new[] { place, given }.Where(part => part.Length > 0)) + ":";
    }

    private static string Words(in CelValue value, int length) => value.Kind switch
    {
        CelKind.Unknown => SafeText.Line($"unknown: {string.Join("; ", value.AsUnknown.Sources)}"),
        CelKind.Error => SafeText.Line($"error {value.AsError}"),
        CelKind.Optional when value.AsOptional is null => "none",
        _ => ValueText.Of(value, length),
    };

    private static bool IsValue(in CelValue value) => value.Kind is not (CelKind.Unknown or CelKind.Error);

    private void Print(string indent, params ReadOnlySpan<(string Text, Style Style)> parts) =>
        StyledLine.Write(terminal, [(indent, Style.Plain), .. parts]);
}
