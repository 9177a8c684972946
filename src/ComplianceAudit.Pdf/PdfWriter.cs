using ComplianceAudit.Pdf.Drawing;
using ComplianceAudit.Pdf.Layout;
using ComplianceAudit.Pdf.Metadata;
using ComplianceAudit.Pdf.Navigation;
using ComplianceAudit.Pdf.Objects;
using ComplianceAudit.Pdf.Structure;
using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf;

/// <summary>Writes documents as PDF 1.7 with tagged structure, outline and embedded fonts.</summary>
/// <remarks>Thread-safe. Claims no PDF/A or PDF/UA conformance.</remarks>
public static class PdfWriter
{
    private const double SmallestPage = 144;

    /// <summary>Lays out the document and writes it, page by page.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="output">Where to; written in order, never read or rewound, and left open.</param>
    /// <exception cref="PdfException">Something can never fit on a page, or a link leads nowhere. Nothing has been written then.</exception>
    public static void Write(PdfDocument document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        if (string.IsNullOrWhiteSpace(document.Title))
            throw new PdfException("the document has no title; a PDF needs one");
        if (!(document.PageSize.Width >= SmallestPage && document.PageSize.Height >= SmallestPage))
            throw new PdfException(FormattableString.Invariant(
                $"the page size is {document.PageSize.Width} by {document.PageSize.Height} points; expected at least {SmallestPage} by {SmallestPage}"));
        EmbeddedFiles.Check(document);

        using var shaper = new Shaper();
        var headings = HeadingIndex.Read(document.Content);
        var frame = new PageFrame(document, shaper);
        var measuring = new MeasuringCanvas();
        var context = new LayoutContext(shaper, headings, measuring.Pages, frame.BodyHeight);
        Pagination.Run(document, context, frame, pageCount: 0, measuring);
        measuring.CheckLinks();
        Write(document, context, frame, measuring.PageCount, output);
    }

    private static void Write(PdfDocument document, LayoutContext context, PageFrame frame, int pageCount, Stream output)
    {
        var file = new ObjectFile(output);
        var structure = new StructureTree(file);
        var destinations = new Destinations();
        var canvas = new DocumentCanvas(file, document.PageSize, structure, destinations, context.Shaper);
        Pagination.Run(document, context, frame, pageCount, canvas);
        var parts = new CatalogParts(canvas.Complete(), structure.Complete(), Outline.Write(file, context.Headings.Entries), destinations.Write(file));
        Catalog.Complete(file, document, parts);
    }
}
