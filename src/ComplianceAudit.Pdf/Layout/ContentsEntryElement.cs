using System.Globalization;
using ComplianceAudit.Pdf.Drawing;
using ComplianceAudit.Pdf.Navigation;
using ComplianceAudit.Pdf.Structure;
using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>A line of the contents: the heading as a link, a leader, and the page's number.</summary>
internal sealed class ContentsEntryElement : LayoutElement
{
    private const double NumberWidth = 34;
    private const double IndentPerLevel = 14;

    private readonly LayoutContext _context;
    private readonly int _depth;
    private readonly HeadingEntry _entry;
    private readonly TextLook _look;
    private readonly LinkSpan _link;
    private readonly ParagraphElement _text;
    private readonly Tag _tag = new("TOCI");

    private ContentsEntryElement(LayoutContext context, HeadingEntry entry, int depth)
    {
        _depth = depth;
        _context = context;
        _entry = entry;
        _look = depth == 0 ? Theme.Body with { Font = new(Bold: true, Italic: false, Mono: false) } : Theme.Body;
        _link = new("#" + entry.Anchor, entry.Title);
        _text = new(context, [new TextRun(entry.Title, _look, _link)], _look, ParagraphKind.Body(PdfAlignment.Start, 0));
    }

    public override double SpaceBefore => _depth == 0 ? Theme.ParagraphSpace : 0;

    public override double SpaceAfter => Theme.EntrySpace;

    public override string Description => $"the contents' entry '{_entry.Title}'";

    public static StackElement All(LayoutContext context, PdfContents contents)
    {
        var entries = context.Headings.Entries.Where(entry => entry.Level <= contents.Depth).ToList();
        var top = entries.Select(entry => entry.Level).DefaultIfEmpty().Min();
        return new(entries.Count, i => new ContentsEntryElement(context, entries[i], entries[i].Level - top), new Tag("TOC")) { Anchor = contents.Anchor, Below = Theme.BlockSpace };
    }

    public override Fragment Arrange(LayoutSpace space, BreakToken? from)
    {
        var indent = _depth * IndentPerLevel;
        var width = space.Width - indent - NumberWidth;
        var text = _text.Arrange(space with { Width = width }, from);
        return text.Kind == FragmentKind.Wrap ? text : new EntryFragment(this, text, from, indent, width);
    }

    private sealed class EntryFragment(ContentsEntryElement entry, Fragment text, BreakToken? from, double indent, double width)
        : Fragment(text.Kind, text.Height, text.Rest)
    {
        public override void Draw(Canvas canvas, double x, double y)
        {
            canvas.Enter(entry._tag);
            text.Draw(canvas, x + indent, y);
            if (Rest is null)
                DrawNumber(canvas, x + indent, y);
            canvas.Leave(entry._tag, last: Rest is null);
        }

        private void DrawNumber(Canvas canvas, double x, double y)
        {
            // The first pass knows no pages yet; the number's width never changes the layout.
            var page = entry._context.Pages.GetValueOrDefault(entry._entry.Anchor).ToString(CultureInfo.InvariantCulture);
            var look = entry._look;
            var number = LineBreaker.Break(AtomReader.Read(entry._context.Shaper, [new(page, look, Link: null)]), look, double.PositiveInfinity)[0];
            var (textRight, baseline) = entry._text.LastLine(width, from);
            var left = width + NumberWidth - number.Width;
            canvas.EnterArtifact();
            for (var dot = Math.Ceiling((textRight + 6) / 4) * 4; dot < left - 6; dot += 4)
                canvas.Fill(new(x + dot, y + baseline - 0.7, 0.7, 0.7), Theme.Muted);
            canvas.LeaveArtifact();
            LinePainter.Draw(canvas, number, x + left, y + baseline);
        }
    }
}
