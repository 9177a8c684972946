using System.Text;
using ComplianceAudit.Cli.Terminals;
using Spectre.Console;

namespace ComplianceAudit.Cli.Expressions;

/// <summary>Writes one line of several styles.</summary>
internal static class StyledLine
{
    public static void Write(Terminal terminal, params ReadOnlySpan<(string Text, Style Style)> parts)
    {
        var (line, plain) = (new Paragraph(), new StringBuilder());
        foreach (var (text, style) in parts)
        {
            line.Append(text, style);
            plain.Append(text);
        }

        // What is wider than the terminal is for it to break: a copy of it stays whole.
        if (plain.Length > terminal.Out.Profile.Width)
        {
            terminal.Unwrapped.WriteLine(plain);
            return;
        }

        terminal.Out.Write(line);
        terminal.Out.WriteLine();
    }
}
