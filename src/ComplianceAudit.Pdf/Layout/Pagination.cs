using ComplianceAudit.Pdf.Drawing;
using ComplianceAudit.Pdf.Structure;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>One pass over the document: fills page after page.</summary>
internal static class Pagination
{
    /// <param name="document">What to lay out.</param>
    /// <param name="context">What the elements share.</param>
    /// <param name="frame">What surrounds the body.</param>
    /// <param name="pageCount">Number of pages as the first pass counted them.</param>
    /// <param name="canvas">Where to draw.</param>
    public static void Run(PdfDocument document, LayoutContext context, PageFrame frame, int pageCount, Canvas canvas)
    {
        var tag = new Tag("Document");
        var content = ElementFactory.Stack(document.Content, context, Theme.Body, tag: null);
        var space = new LayoutSpace(frame.Width, frame.BodyHeight, IsFresh: true);
        var page = 0;
        BreakToken? position = null;
        do
        {
            var fragment = content.Arrange(space, position);
            position = fragment.Rest;
            // A page break at the very end starts no page.
            if (fragment.Kind == FragmentKind.Nothing && page > 0)
                break;
            page++;
            canvas.StartPage();
            frame.Draw(canvas, page, pageCount);
            canvas.Enter(tag);
            fragment.Draw(canvas, Theme.SideMargin, frame.Top);
            canvas.Leave(tag, last: false);
            canvas.EndPage();
        }
        while (position is not null);
        canvas.Enter(tag);
        canvas.Leave(tag, last: true);
    }
}
