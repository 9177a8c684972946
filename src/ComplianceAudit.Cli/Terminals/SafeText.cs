using System.Globalization;
using System.Text;

namespace ComplianceAudit.Cli.Terminals;

/// <summary>Makes text that somebody else wrote harmless on a terminal: no escape sequence, no line of its own, no reversed reading.</summary>
internal static class SafeText
{
    /// <summary>One line: line breaks and tabs become spaces, every other control, format and broken character goes.</summary>
    public static string Line(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                case UnicodeCategory.Control when rune.Value is '\n' or '\r' or '\t':
                    safe.Append(' ');
                    break;
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate:
                    break;
                default:
                    safe.Append(rune.ToString());
                    break;
            }
        }

        return safe.ToString();
    }

    /// <summary>Several lines, each made safe: an error's excerpt keeps its caret below the right character.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Line));
}
