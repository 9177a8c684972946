using System.Globalization;
using AngleSharp.Dom;
using ComplianceAudit.Pdf;
using ComplianceAudit.Reports.Vocabulary;

namespace ComplianceAudit.Reports.Paged;

internal sealed class TableReader(string file, BlockReader blocks)
{
    public PdfTable Read(IElement table)
    {
        var columns = Columns(table);
        var header = table.Children.Where(part => part.LocalName == "thead").SelectMany(part => part.Children);
        var body = table.Children.Where(part => part.LocalName == "tbody").SelectMany(part => part.Children);
        return new(columns, [.. header.Select(row => Row(row, columns.Count))], [.. body.Select(row => Row(row, columns.Count))])
        {
            Anchor = table.GetAttribute("id"),
            Style = table.ClassList.Contains("facts") ? PdfTableStyle.Plain : PdfTableStyle.Ruled,
        };
    }

    private List<double> Columns(IElement table)
    {
        var text = table.GetAttribute("data-columns") ?? "";
        var widths = new List<double>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var width) || width <= 0)
                throw Outside(table, $"data-columns '{text}'");
            widths.Add(width);
        }

        return widths.Count > 0 ? widths : throw Outside(table, $"data-columns '{text}'");
    }

    private PdfTableRow Row(IElement row, int columns) => row.Children.Length == columns
        ? new([.. row.Children.Select(cell => new PdfTableCell(blocks.Read(cell)) { NamesRow = cell.LocalName == "th" })])
        : throw Outside(row, string.Create(CultureInfo.InvariantCulture, $"{row.Children.Length} cells under {columns} columns"));

    private ReportException Outside(IElement element, string found) =>
        ReportErrors.OutsideVocabulary(ReportMarkup.PlaceOf(file, element), found, "data-columns with one positive width per cell");
}
