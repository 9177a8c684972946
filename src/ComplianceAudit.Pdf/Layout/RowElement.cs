using System.Globalization;
using ComplianceAudit.Pdf.Drawing;
using ComplianceAudit.Pdf.Structure;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>A row of a table. A low row stays whole; a high one goes on on the next page, each cell where it stopped.</summary>
internal sealed class RowElement : LayoutElement
{
    private readonly LayoutContext _context;
    private readonly PdfTable _table;
    private readonly bool _isHeader;
    private readonly Tag _tag = new("TR");
    private readonly List<Cell> _cells = [];

    public RowElement(LayoutContext context, PdfTable table, PdfTableRow row, string description, bool isHeader)
    {
        _context = context;
        _table = table;
        _isHeader = isHeader;
        Description = description;
        if (row.Cells.Any(cell => cell.Span < 1) || row.Cells.Sum(cell => (long)cell.Span) != table.Columns.Count)
            throw new PdfException($"{description} spans {row.Cells.Sum(cell => (long)cell.Span)} columns; expected {table.Columns.Count}");
        var total = table.Columns.Sum();
        var column = 0;
        foreach (var cell in row.Cells)
        {
            var width = table.Columns.Skip(column).Take(cell.Span).Sum() / total;
            var look = isHeader ? Theme.TableHeader : Theme.Table;
            _cells.Add(new(ElementFactory.Stack(cell.Blocks, context, look, CellTag(cell, isHeader)), table.Columns.Take(column).Sum() / total, width, cell.Background));
            column += cell.Span;
        }
    }

    public override string Description { get; }

    public override Fragment Arrange(LayoutSpace space, BreakToken? from)
    {
        var tokens = (from as Position)?.Cells;
        var inner = space.Height - (2 * Theme.CellPaddingY);
        if (inner <= 0 && !space.IsFresh)
            return Fragment.Wrap;
        var pieces = new Fragment[_cells.Count];
        for (var i = 0; i < pieces.Length; i++)
        {
            var room = new LayoutSpace((_cells[i].Width * space.Width) - (2 * Theme.CellPaddingX), inner, space.IsFresh);
            pieces[i] = tokens is not null && tokens[i] is null ? Fragment.Nothing : _cells[i].Content.Arrange(room, tokens?[i]);
            if (pieces[i].Kind == FragmentKind.Wrap)
                return pieces[i];
        }
        var isPartial = pieces.Any(piece => piece.Rest is not null);
        if (isPartial && !space.IsFresh && from is null && IsLow(space, _context.PageHeight))
            return Fragment.Wrap;
        var height = pieces.Max(piece => piece.Height) + (2 * Theme.CellPaddingY);
        return new RowFragment(this, pieces, space.Width, height, isPartial ? new Position([.. pieces.Select(piece => piece.Rest)]) : null);
    }

    private static Tag CellTag(PdfTableCell cell, bool isHeader)
    {
        var span = cell.Span > 1 ? "/ColSpan " + cell.Span.ToString(CultureInfo.InvariantCulture) : "";
        if (isHeader || cell.NamesRow)
            return new("TH", "<</O/Table/Scope/" + (isHeader ? "Column" : "Row") + span + ">>");
        return new("TD", span.Length > 0 ? "<</O/Table" + span + ">>" : null);
    }

    private sealed record Position(BreakToken?[] Cells) : BreakToken;

    private readonly record struct Cell(StackElement Content, double Left, double Width, PdfColor? Background);

    private sealed class RowFragment(RowElement row, Fragment[] pieces, double width, double height, BreakToken? rest)
        : Fragment(rest is null ? FragmentKind.Full : FragmentKind.Partial, height, rest)
    {
        public override void Draw(Canvas canvas, double x, double y)
        {
            canvas.Enter(row._tag);
            DrawGround(canvas, x, y);
            for (var i = 0; i < pieces.Length; i++)
                pieces[i].Draw(canvas, x + (row._cells[i].Left * width) + Theme.CellPaddingX, y + Theme.CellPaddingY);
            canvas.Leave(row._tag, last: Rest is null);
        }

        private void DrawGround(Canvas canvas, double x, double y)
        {
            var isRuled = row._table.Style == PdfTableStyle.Ruled;
            if (isRuled && row._isHeader)
                canvas.Fill(new(x, y, width, Height), Theme.HeaderGround);
            foreach (var cell in row._cells)
            {
                if (cell.Background is { } background)
                    canvas.Fill(new(x + (cell.Left * width), y, cell.Width * width, Height), background);
            }
            if (isRuled && Rest is null)
                canvas.Fill(new(x, y + Height - (Theme.RuleWidth / 2), width, Theme.RuleWidth), Theme.Rule);
        }
    }
}
