namespace ComplianceAudit.Pdf;

/// <summary>A table over the whole width. Rows flow over pages; header rows are repeated on each.</summary>
/// <param name="Columns">Relative widths, each above 0: <c>[1, 3]</c> gives the second three quarters.</param>
/// <param name="Header">Rows at the top, repeated on every page that the table reaches; may be empty.</param>
/// <param name="Rows">The rows. Read one at a time, so that a list that makes them on demand keeps memory low.</param>
public sealed record PdfTable(IReadOnlyList<double> Columns, IReadOnlyList<PdfTableRow> Header, IReadOnlyList<PdfTableRow> Rows) : PdfBlock
{
    /// <summary>How the table is drawn.</summary>
    public PdfTableStyle Style { get; init; }
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells; their spans add up to the number of columns.</param>
public sealed record PdfTableRow(IReadOnlyList<PdfTableCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Blocks">The content; may be empty.</param>
public sealed record PdfTableCell(IReadOnlyList<PdfBlock> Blocks)
{
    /// <summary>Whether the cell names its row, as a first column often does. Cells of header rows always name their column.</summary>
    public bool NamesRow { get; init; }

    /// <summary>Number of columns the cell covers; at least 1, the default.</summary>
    public int Span { get; init; } = 1;

    /// <summary>Colour behind the cell, or null for none.</summary>
    public PdfColor? Background { get; init; }
}

/// <summary>How a table is drawn.</summary>
public enum PdfTableStyle
{
    /// <summary>A shaded header and thin rules between rows.</summary>
    Ruled,

    /// <summary>No rules and no shading, for pairs of name and value or for cards.</summary>
    Plain,
}
