using System.Globalization;

namespace ComplianceAudit.Reports.Vocabulary;

/// <summary>Line and column of an offset in a text, both from 1.</summary>
internal static class TextPlace
{
    public static string Of(string file, ReadOnlySpan<char> text, int offset)
    {
        var before = text[..offset];
        var line = before.Count('\n') + 1;
        var column = offset - before.LastIndexOf('\n');
        return string.Create(CultureInfo.InvariantCulture, $"{file}:{line}:{column}");
    }
}
