using System.Globalization;
using ComplianceAudit.Pdf.Drawing;
using ComplianceAudit.Pdf.Structure;
using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>An entry of a list: a bullet or number, and the body beside it.</summary>
internal sealed class ListEntryElement(LayoutContext context, PdfList list, int index, TextLook look) : LayoutElement
{
    private readonly Tag _tag = new("LI");
    private readonly Tag _labelTag = new("Lbl");
    private readonly StackElement _body = ElementFactory.Stack(list.Entries[index], context, look, new Tag("LBody"));
    private readonly Line _label = Label(context, list, index, look);

    /// <summary>Wide enough for the list's highest number.</summary>
    private readonly double _indent = Math.Max(look.Size * 1.3, Label(context, list, list.Entries.Count - 1, look).Width + (look.Size * 0.6));

    public override double SpaceAfter => Theme.EntrySpace;

    public override string Description => $"entry {(index + 1).ToString(CultureInfo.InvariantCulture)} of a list";

    /// <summary>The attribute that tells how entries are labelled (14.8.5.5).</summary>
    public static string Numbering(PdfList list) => list.Ordered ? "<</O/List/ListNumbering/Decimal>>" : "<</O/List/ListNumbering/Disc>>";

    public override Fragment Arrange(LayoutSpace space, BreakToken? from)
    {
        var body = _body.Arrange(space with { Width = space.Width - _indent }, from);
        return body.Kind switch
        {
            FragmentKind.Wrap => body,
            FragmentKind.Nothing when _label.Height > space.Height => Fragment.Wrap,
            _ => new EntryFragment(this, body, hasLabel: from is null),
        };
    }

    private static Line Label(LayoutContext context, PdfList list, int index, TextLook look)
    {
        var label = list.Ordered ? (index + 1).ToString(CultureInfo.InvariantCulture) + "." : "\u2022";
        return LineBreaker.Break(AtomReader.Read(context.Shaper, [new(label, look, Link: null)]), look, double.PositiveInfinity)[0];
    }

    private sealed class EntryFragment(ListEntryElement entry, Fragment body, bool hasLabel)
        : Fragment(body.Rest is null ? FragmentKind.Full : FragmentKind.Partial, Math.Max(body.Height, hasLabel ? entry._label.Height : 0), body.Rest)
    {
        public override void Draw(Canvas canvas, double x, double y)
        {
            canvas.Enter(entry._tag);
            if (hasLabel)
            {
                canvas.Enter(entry._labelTag);
                LinePainter.Draw(canvas, entry._label, x + entry._indent - (entry._label.Width + (entry._label.Height * 0.35)), y + entry._label.Ascent);
                canvas.Leave(entry._labelTag, last: true);
            }
            body.Draw(canvas, x + entry._indent, y);
            canvas.Leave(entry._tag, last: Rest is null);
        }
    }
}
