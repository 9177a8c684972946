using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ComplianceAudit.Pdf;
using ComplianceAudit.Reports.Vocabulary;

namespace ComplianceAudit.Reports.Paged;

/// <summary>Text of the vocabulary as inlines, white space collapsed as HTML does.</summary>
internal static partial class InlineReader
{
    public static IReadOnlyList<PdfInline> Read(string file, IEnumerable<INode> nodes)
    {
        var inlines = new List<PdfInline>();
        foreach (var node in nodes)
            Add(file, node, PdfTextStyle.Inherited, inlines);

        return Trimmed(inlines);
    }

    public static bool IsInline(INode node) =>
        node is IText or IComment || node is IElement { LocalName: "a" or "br" or "code" or "em" or "span" or "strong" };

    private static void Add(string file, INode node, PdfTextStyle style, List<PdfInline> into)
    {
        switch (node)
        {
            case IText text:
                into.Add(new PdfText(Space().Replace(text.Data, " ")) { Style = style });
                break;
            case IElement { LocalName: "br" }:
                into.Add(new PdfLineBreak());
                break;
            case IElement { LocalName: "span" } badge when badge.ClassList.Contains("badge"):
                into.Add(PageStyle.Badge(badge));
                break;
            case IElement { LocalName: "a" } link when link.GetAttribute("href") is { } target:
                into.Add(new PdfLink(Children(file, link, style), target));
                break;
            case IElement element when IsInline(element):
                into.AddRange(Children(file, element, PageStyle.Of(element).Within(style)));
                break;
            case IElement element:
                throw ReportErrors.OutsideVocabulary(ReportMarkup.PlaceOf(file, element), $"element '{element.LocalName}' inside a line of text", "text, a br code em span or strong");
        }
    }

    private static List<PdfInline> Children(string file, IElement element, PdfTextStyle style)
    {
        var inlines = new List<PdfInline>();
        foreach (var node in element.ChildNodes)
            Add(file, node, style, inlines);

        return inlines;
    }

    /// <summary>Without spaces at both ends and without two in a row across elements.</summary>
    private static List<PdfInline> Trimmed(List<PdfInline> inlines)
    {
        var kept = new List<PdfInline>(inlines.Count);
        var afterSpace = true;
        foreach (var inline in inlines)
        {
            if (inline is not PdfText text)
            {
                kept.Add(inline);
                afterSpace = inline is PdfLineBreak;
                continue;
            }

            var words = afterSpace ? text.Text.TrimStart(' ') : text.Text;
            if (words.Length == 0)
                continue;

            kept.Add(text with { Text = words });
            afterSpace = words.EndsWith(' ');
        }

        if (kept is [.., PdfText last])
            kept[^1] = last with { Text = last.Text.TrimEnd(' ') };

        return kept;
    }

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
