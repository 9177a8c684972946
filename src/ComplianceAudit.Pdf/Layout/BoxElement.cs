using ComplianceAudit.Pdf.Drawing;
using ComplianceAudit.Pdf.Structure;
using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>Blocks on a ground, in a frame or beside a bar. A low box stays whole; of a high one each page has its own piece.</summary>
internal sealed class BoxElement(LayoutContext context, PdfBox box, TextLook look) : LayoutElement
{
    private const double BarWidth = 3;
    private const double Radius = 3;

    private readonly StackElement _content = ElementFactory.Stack(box.Blocks, context, look, new Tag("Div"));

    public override double SpaceBefore => Theme.BlockSpace;

    public override double SpaceAfter => Theme.BlockSpace;

    public override string Description => "a box";

    public override Fragment Arrange(LayoutSpace space, BreakToken? from)
    {
        var inner = new LayoutSpace(space.Width - (2 * Theme.BoxPadding), space.Height - (2 * Theme.BoxPadding), space.IsFresh);
        if (inner.Height <= 0 && !space.IsFresh)
            return Fragment.Wrap;
        var content = _content.Arrange(inner, from);
        if (content.Rest is not null && !space.IsFresh && from is null && IsLow(space, context.PageHeight))
            return Fragment.Wrap;
        return content.Kind is FragmentKind.Wrap or FragmentKind.Nothing ? content : new BoxFragment(box, content, space.Width);
    }

    private sealed class BoxFragment(PdfBox box, Fragment content, double width)
        : Fragment(content.Kind, content.Height + (2 * Theme.BoxPadding), content.Rest)
    {
        public override void Draw(Canvas canvas, double x, double y)
        {
            var area = new Area(x, y, width, Height);
            var radius = box.Accent is null ? Radius : 0;
            if (box.Background is { } background)
                canvas.Fill(area, background, radius);
            if (box.Border is { } border)
                canvas.Frame(area, border, Theme.RuleWidth, radius);
            if (box.Accent is { } accent)
                canvas.Fill(area with { Width = BarWidth }, accent);
            content.Draw(canvas, x + Theme.BoxPadding, y + Theme.BoxPadding);
        }
    }
}
