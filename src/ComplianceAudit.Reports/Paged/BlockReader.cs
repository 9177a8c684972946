using AngleSharp.Dom;
using ComplianceAudit.Pdf;
using ComplianceAudit.Reports.Vocabulary;

namespace ComplianceAudit.Reports.Paged;

/// <summary>Elements of the vocabulary as blocks of a page.</summary>
/// <param name="file">Name of the rendered text in errors.</param>
internal sealed class BlockReader(string file)
{
    /// <summary>Deeper headings name findings; thousands of them would drown the outline.</summary>
    private const int DeepestListed = 4;
    private const int DeepestInContents = 3;

    /// <summary>Points between the paragraphs of a cell, which belong closer together than those of a page.</summary>
    private const double CellSpace = 2;

    public IReadOnlyList<PdfBlock> Read(IElement parent)
    {
        var blocks = new List<PdfBlock>();
        var line = new List<INode>();
        foreach (var node in parent.ChildNodes)
        {
            if (InlineReader.IsInline(node))
            {
                line.Add(node);
                continue;
            }

            EndLine(line, blocks);
            if (node is IElement element)
                Add(element, blocks);
        }

        EndLine(line, blocks);
        return blocks;
    }

    private void Add(IElement element, List<PdfBlock> into)
    {
        switch (element.LocalName)
        {
            case "section":
                if (element.ClassList.Contains("page"))
                    into.Add(new PdfPageBreak());
                into.Add(new PdfSection(Read(element)) { Anchor = element.GetAttribute("id") });
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                var level = element.LocalName[1] - '0';
                into.Add(new PdfHeading(level, InlineReader.Read(file, element.ChildNodes)) { Anchor = element.GetAttribute("id"), Listed = level is > 1 and <= DeepestListed });
                break;
            case "p" when element.ClassList.Contains("warning"):
                into.Add(PageStyle.Box(element, [Paragraph(element)]));
                break;
            case "p" or "summary":
                into.Add(Paragraph(element));
                break;
            case "ul" or "ol":
                into.Add(new PdfList(element.LocalName == "ol", [.. element.Children.Select(Read)]) { Anchor = element.GetAttribute("id") });
                break;
            case "table":
                into.Add(new TableReader(file, this).Read(element));
                break;
            case "div":
                into.Add(PageStyle.Box(element, Read(element)));
                break;
            case "details":
                into.AddRange(Read(element));
                break;
            case "nav":
                if (element.GetAttribute("aria-label") is { } title)
                    into.Add(new PdfHeading(2, [new PdfText(title)]) { Listed = false });
                into.Add(new PdfContents { Depth = DeepestInContents });
                break;
            default:
                throw ReportErrors.OutsideVocabulary(ReportMarkup.PlaceOf(file, element), $"element '{element.LocalName}' in '{element.ParentElement?.LocalName}'", "one that templates/README.md allows there");
        }
    }

    private PdfParagraph Paragraph(IElement element) => new(InlineReader.Read(file, element.ChildNodes))
    {
        Anchor = element.GetAttribute("id"),
        Style = PageStyle.Of(element),
        SpaceAfter = IsInCell(element) ? CellSpace : null,
        KeepsWithNext = element.LocalName == "summary" || StandsUnderHeading(element) || Introduces(element),
    };

    /// <summary>A heading with one line below it says too little to end a page.</summary>
    private static bool StandsUnderHeading(IElement element) => element.PreviousElementSibling is { LocalName: ['h', >= '1' and <= '6'] };

    /// <summary>Whether what follows belongs to the paragraph: a list, a table, a box, or a heading below the one that the paragraph stands under.</summary>
    private static bool Introduces(IElement element) => element.NextElementSibling?.LocalName switch
    {
        "table" or "ul" or "ol" or "div" => true,
        ['h', var level] => LevelAbove(element) < level,
        _ => false,
    };

    /// <summary>The digit of the heading that an element stands under, below all of them when there is none.</summary>
    private static char LevelAbove(IElement element)
    {
        for (var above = element.PreviousElementSibling; above is not null; above = above.PreviousElementSibling)
        {
            if (above.LocalName is ['h', var level])
                return level;
        }

        return '9';
    }

    private static bool IsInCell(IElement element) => element.ParentElement is { LocalName: "td" or "th" };

    private void EndLine(List<INode> line, List<PdfBlock> blocks)
    {
        var inlines = InlineReader.Read(file, line);
        line.Clear();
        if (inlines.Count > 0)
            blocks.Add(new PdfParagraph(inlines));
    }
}
