using ComplianceAudit.Pdf.Drawing;
using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>What surrounds the body of every page: header, footer and page number, and the room they leave.</summary>
internal sealed class PageFrame
{
    private const double EdgeDistance = 26;
    private const double NumberWidth = 110;
    private const double Gap = 12;

    private readonly PdfPageSize _size;
    private readonly Shaper _shaper;
    private readonly IReadOnlyList<Line> _header;
    private readonly IReadOnlyList<Line> _footer;

    public PageFrame(PdfDocument document, Shaper shaper)
    {
        _size = document.PageSize;
        _shaper = shaper;
        Width = _size.Width - (2 * Theme.SideMargin);
        _header = document.Header.Length > 0 ? Break(document.Header, Width) : [];
        _footer = document.Footer.Length > 0 ? Break(document.Footer, Width - NumberWidth) : [];
        Top = Math.Max(Theme.TopMargin, EdgeDistance + Height(_header) + Gap);
        var bottom = Math.Max(Theme.BottomMargin, EdgeDistance + Height(_footer) + Gap);
        BodyHeight = _size.Height - Top - bottom;
        if (BodyHeight < Theme.Body.Size * 3)
            throw new PdfException("the header and the footer of the pages can never fit: they leave no room for content; shorten them");
    }

    public double Width { get; }

    public double Top { get; }

    public double BodyHeight { get; }

    public void Draw(Canvas canvas, int page, int pageCount)
    {
        canvas.EnterArtifact();
        if (page > 1 && _header.Count > 0)
        {
            DrawLines(canvas, _header, EdgeDistance);
            DrawRule(canvas, EdgeDistance + Height(_header) + 3);
        }
        var number = Break(FormattableString.Invariant($"Page {page} of {pageCount}"), double.PositiveInfinity);
        var top = _size.Height - EdgeDistance - Math.Max(Height(_footer), number[0].Height);
        DrawRule(canvas, top - 4);
        DrawLines(canvas, _footer, top);
        LinePainter.Draw(canvas, number[0], Theme.SideMargin + Width - number[0].Width, top + number[0].Ascent);
        canvas.LeaveArtifact();
    }

    private IReadOnlyList<Line> Break(string text, double width) =>
        LineBreaker.Break(AtomReader.Read(_shaper, [new(text, Theme.Furniture, Link: null)]), Theme.Furniture, width);

    private static double Height(IReadOnlyList<Line> lines) => lines.Sum(line => line.Height);

    private static void DrawLines(Canvas canvas, IReadOnlyList<Line> lines, double y)
    {
        foreach (var line in lines)
        {
            LinePainter.Draw(canvas, line, Theme.SideMargin, y + line.Ascent);
            y += line.Height;
        }
    }

    private void DrawRule(Canvas canvas, double y) => canvas.Fill(new(Theme.SideMargin, y, Width, Theme.RuleWidth), Theme.Rule);
}
