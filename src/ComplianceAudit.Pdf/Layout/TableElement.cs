using System.Globalization;
using ComplianceAudit.Pdf.Drawing;
using ComplianceAudit.Pdf.Structure;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>A table: its header on every page, its rows in a stack below.</summary>
internal sealed class TableElement : LayoutElement
{
    private readonly LayoutContext _context;
    private readonly PdfTable _table;
    private readonly Tag _tag = new("Table");
    private readonly StackElement _rows;

    public TableElement(LayoutContext context, PdfTable table)
    {
        if (table.Columns.Count == 0 || table.Columns.Any(width => !(width > 0 && double.IsFinite(width))))
            throw new PdfException($"a table has the column widths [{string.Join(", ", table.Columns.Select(width => width.ToString(CultureInfo.InvariantCulture)))}]; expected one or more, each above 0");
        _context = context;
        _table = table;
        _rows = new(table.Rows.Count, i => new RowElement(context, table, table.Rows[i], $"row {i + 1} of a table", isHeader: false), tag: null);
    }

    public override double SpaceBefore => Theme.BlockSpace;

    public override double SpaceAfter => Theme.BlockSpace;

    public override string Description => "a table";

    public override Fragment Arrange(LayoutSpace space, BreakToken? from)
    {
        var header = new StackElement(
            _table.Header.Count, i => new RowElement(_context, _table, _table.Header[i], $"header row {i + 1} of a table", isHeader: true), tag: null)
            .Arrange(space, from: null);
        if (header.Rest is not null && space.IsFresh)
            throw new PdfException("the header of a table can never fit: its rows are higher than a page");
        if (header.Kind == FragmentKind.Wrap || header.Rest is not null)
            return Fragment.Wrap;
        var below = space with { Height = space.Height - header.Height };
        var rows = below.Height <= 0 && !space.IsFresh ? Fragment.Wrap : _rows.Arrange(below, from);
        if (rows.Kind == FragmentKind.Wrap)
            return rows;
        return rows.Kind == FragmentKind.Nothing && header.Kind == FragmentKind.Nothing
            ? Fragment.Nothing
            : new TableFragment(_tag, header, rows, isFirst: from is null);
    }

    private sealed class TableFragment(Tag tag, Fragment header, Fragment rows, bool isFirst)
        : Fragment(rows.Rest is null ? FragmentKind.Full : FragmentKind.Partial, header.Height + rows.Height, rows.Rest)
    {
        public override void Draw(Canvas canvas, double x, double y)
        {
            canvas.Enter(tag);
            if (!isFirst)
                canvas.EnterArtifact();
            header.Draw(canvas, x, y);
            if (!isFirst)
                canvas.LeaveArtifact();
            rows.Draw(canvas, x, y + header.Height);
            canvas.Leave(tag, last: Rest is null);
        }
    }
}
