using System.Text;

namespace ComplianceAudit.Pdf.Metadata;

/// <summary>Text as metadata may hold it.</summary>
internal static class CleanText
{
    /// <summary>Replaces control characters and lone surrogates, which XML cannot hold, by the replacement character.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(Rune.IsControl(rune) || rune.Value is 0xfffe or 0xffff ? "\ufffd" : rune.ToString());
        return clean.ToString();
    }
}
