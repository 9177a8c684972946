using ComplianceAudit.Pdf.Drawing;
using ComplianceAudit.Pdf.Structure;
using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>A paragraph or a heading. Breaks between lines, leaving no single line behind or ahead where it can.</summary>
internal sealed class ParagraphElement : LayoutElement
{
    private const int QuotedLength = 60;

    private readonly LayoutContext _context;
    private readonly IReadOnlyList<TextRun> _runs;
    private readonly TextLook _look;
    private readonly ParagraphKind _kind;
    private readonly Tag _tag;
    private IReadOnlyList<Line>? _lines;
    private double _brokenAt;

    public ParagraphElement(LayoutContext context, IReadOnlyList<PdfInline> inlines, TextLook look, ParagraphKind kind)
        : this(context, InlineReader.Read(inlines, look), look, kind)
    {
    }

    public ParagraphElement(LayoutContext context, IReadOnlyList<TextRun> runs, TextLook look, ParagraphKind kind)
    {
        _context = context;
        _runs = runs;
        _look = look;
        _kind = kind;
        _tag = new(kind.Tag);
    }

    public override double SpaceBefore => _kind.SpaceBefore;

    public override double SpaceAfter => _kind.SpaceAfter;

    public override bool KeepsWithNext => _kind.KeepsWithNext;

    public override string Description
    {
        get
        {
            var text = string.Concat(_runs.Select(run => run.Text));
            return $"the {(_kind.Tag == "P" ? "paragraph" : "heading")} '{(text.Length > QuotedLength ? text[..QuotedLength] + "..." : text)}'";
        }
    }

    public override Fragment Arrange(LayoutSpace space, BreakToken? from)
    {
        var lines = LinesFor(space.Width);
        var start = from is Position position ? position.Line : 0;
        var end = start;
        double height = 0;
        while (end < lines.Count && height + lines[end].Height <= space.Height)
            height += lines[end++].Height;
        if (end < lines.Count)
        {
            if (lines.Count - end == 1 && end - start > 2)
                height -= lines[--end].Height;
            var leavesOne = start == 0 && (end == 1 || lines.Count - end == 1);
            if (end == start || (leavesOne && !space.IsFresh))
                return Fragment.Wrap;
        }
        return new ParagraphFragment(this, start, end, space.Width, height, end < lines.Count ? new Position(end) : null);
    }

    /// <summary>Right end and baseline of the last line, measured from the upper left corner of the piece that begins at a line.</summary>
    public (double Right, double Baseline) LastLine(double width, BreakToken? from)
    {
        var lines = LinesFor(width);
        var height = lines.Skip(from is Position position ? position.Line : 0).Sum(line => line.Height);
        return (lines[^1].Width, height - lines[^1].Descent);
    }

    private IReadOnlyList<Line> LinesFor(double width)
    {
        if (_lines is null || _brokenAt != width)
            (_lines, _brokenAt) = (LineBreaker.Break(AtomReader.Read(_context.Shaper, _runs), _look, width), width);
        return _lines;
    }

    private sealed record Position(int Line) : BreakToken;

    private sealed class ParagraphFragment(ParagraphElement paragraph, int start, int end, double width, double height, BreakToken? rest)
        : Fragment(rest is null ? FragmentKind.Full : FragmentKind.Partial, height, rest)
    {
        public override void Draw(Canvas canvas, double x, double y)
        {
            canvas.Enter(paragraph._tag);
            for (var i = start; i < end; i++)
            {
                var line = paragraph.LinesFor(width)[i];
                var indent = paragraph._kind.Alignment switch
                {
                    PdfAlignment.End => width - line.Width,
                    PdfAlignment.Center => (width - line.Width) / 2,
                    _ => 0,
                };
                LinePainter.Draw(canvas, line, x + indent, y + line.Ascent);
                y += line.Height;
            }
            canvas.Leave(paragraph._tag, last: Rest is null);
        }
    }
}
