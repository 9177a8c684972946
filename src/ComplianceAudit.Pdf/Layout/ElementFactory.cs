using ComplianceAudit.Pdf.Structure;
using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>Makes the element that lays out a block.</summary>
internal static class ElementFactory
{
    public static LayoutElement Create(PdfBlock block, LayoutContext context, TextLook look) => block switch
    {
        PdfHeading heading => new ParagraphElement(context, heading.Inlines, Theme.Heading(heading.Level), ParagraphKind.Heading(heading.Level))
        {
            Anchor = context.Headings.AnchorOf(heading),
        },
        PdfParagraph paragraph => new ParagraphElement(
            context, paragraph.Inlines, look.With(paragraph.Style), ParagraphKind.Body(paragraph.Alignment, paragraph.SpaceAfter ?? Theme.ParagraphSpace, paragraph.KeepsWithNext))
        {
            Anchor = paragraph.Anchor,
        },
        PdfList list => new StackElement(list.Entries.Count, i => new ListEntryElement(context, list, i, look), new Tag("L", ListEntryElement.Numbering(list)))
        {
            Anchor = list.Anchor,
            Below = Theme.ParagraphSpace,
        },
        PdfTable table => new TableElement(context, table) { Anchor = table.Anchor },
        PdfBox box => new BoxElement(context, box, look) { Anchor = box.Anchor },
        PdfSection section => Stack(section.Blocks, context, look, new Tag("Sect"), section.Anchor),
        PdfPageBreak => new PageBreakElement { Anchor = block.Anchor },
        PdfContents contents => ContentsEntryElement.All(context, contents),
        _ => throw new InvalidOperationException($"no element lays out {block.GetType().Name}"),
    };

    public static StackElement Stack(IReadOnlyList<PdfBlock> blocks, LayoutContext context, TextLook look, Tag? tag, string? anchor = null) =>
        new(blocks.Count, i => Create(blocks[i], context, look), tag) { Anchor = anchor };
}
