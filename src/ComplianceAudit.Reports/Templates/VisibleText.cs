using System.Globalization;
using System.Text;

namespace ComplianceAudit.Reports.Templates;

/// <summary>Spells out characters that change how text around them is shown: controls, direction marks, invisible ones.</summary>
/// <remarks>Names and values come from whoever can write to the cluster; a right-to-left override must not turn a fail into a liaf.</remarks>
internal static class VisibleText
{
    public static bool IsPlain(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
                return false;
        }

        return true;
    }

    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
                visible.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
            else
                visible.Append(rune);
        }

        return visible.ToString();
    }

    private static bool IsHidden(Rune rune) => rune.Value is not ('\n' or '\t') && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
