using System.Text;

namespace ComplianceAudit.Pdf.Text;

/// <summary>Turns nested inlines into runs.</summary>
internal static class InlineReader
{
    private static readonly PdfColor LinkColor = new(0x0B, 0x5C, 0xAD);

    public static List<TextRun> Read(IReadOnlyList<PdfInline> inlines, TextLook look)
    {
        var runs = new List<TextRun>(inlines.Count);
        Read(inlines, look, link: null, runs);
        return runs;
    }

    /// <summary>The text alone, line ends as spaces.</summary>
    public static string PlainText(IReadOnlyList<PdfInline> inlines)
    {
        var text = new StringBuilder();
        AppendText(inlines, text);
        return text.ToString().Trim();
    }

    private static void Read(IReadOnlyList<PdfInline> inlines, TextLook look, LinkSpan? link, List<TextRun> runs)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case PdfText text:
                    runs.Add(new(text.Text, look.With(text.Style), link));
                    break;
                case PdfBadge badge:
                    runs.Add(new(badge.Text, look with { Font = look.Font with { Bold = true }, Color = badge.Color, Size = look.Size * 0.86, Ground = badge.Background }, link));
                    break;
                case PdfLineBreak:
                    runs.Add(new("\n", look, link));
                    break;
                case PdfLink inner when link is null:
                    CheckTarget(inner.Target);
                    Read(inner.Inlines, look with { Color = LinkColor }, new(inner.Target, PlainText(inner.Inlines)), runs);
                    break;
                case PdfLink inner:
                    throw new PdfException($"the link to '{inner.Target}' stands inside the link to '{link.Target}'; links cannot nest");
            }
        }
    }

    private static void AppendText(IReadOnlyList<PdfInline> inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case PdfText part:
                    text.Append(part.Text.ReplaceLineEndings(" "));
                    break;
                case PdfBadge badge:
                    text.Append(badge.Text);
                    break;
                case PdfLineBreak:
                    text.Append(' ');
                    break;
                case PdfLink link:
                    AppendText(link.Inlines, text);
                    break;
            }
        }
    }

    private static void CheckTarget(string target)
    {
        var known = target.Length > 1 && target[0] == '#'
            || (Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto");
        if (!known)
            throw new PdfException($"a link leads to '{target}'; expected #anchor or an absolute http, https or mailto address");
    }
}
