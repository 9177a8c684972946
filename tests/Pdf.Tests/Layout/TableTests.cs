namespace ComplianceAudit.Pdf.Tests.Layout;

internal sealed class TableTests
{
    [Test]
    public void Write_TableOverManyPages_RepeatsItsHeaderAndKeepsEveryRow()
    {
        var rows = Enumerable.Range(1, 1000).Select(i => Documents.Row($"<name-{i}>", "value")).ToArray();

        using var pdf = WrittenPdf.Of(new PdfTable([1, 2], [Documents.Row("Namespace", "Verdict")], rows));

        var pages = Enumerable.Range(1, pdf.Reader.NumberOfPages).Select(pdf.Text).ToArray();
        Assert.That(pages, Has.Length.GreaterThan(20));
        Assert.That(pages, Has.All.Contains("NamespaceVerdict"));
        Assert.That(Enumerable.Range(1, 1000).Where(i => !pages.Any(page => page.Contains($"<name-{i}>", StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public void Write_RowHigherThanAPage_GoesOnOnTheNext()
    {
        var text = string.Join(' ', Enumerable.Range(1, 3000).Select(i => $"w{i};"));

        using var pdf = WrittenPdf.Of(new PdfTable([1, 4], [Documents.Row("Name", "Text")], [Documents.Row("short", text), Documents.Row("after", "end")]));

        var all = string.Concat(Enumerable.Range(1, pdf.Reader.NumberOfPages).Select(pdf.Text));
        Assert.That(pdf.Reader.NumberOfPages, Is.GreaterThan(2));
        Assert.That(Enumerable.Range(1, 3000).Where(i => !all.Contains($"w{i};", StringComparison.Ordinal)), Is.Empty);
        Assert.That(all, Does.Contain("after"));
    }

    [Test]
    public void Write_LowRowAtThePagesEnd_MovesAsAWhole()
    {
        var rows = Enumerable.Range(1, 60).Select(i => Documents.Row($"({i}", $"first\nsecond\nthird {i})")).ToArray();

        using var pdf = WrittenPdf.Of(new PdfTable([1, 4], [], rows));

        var pages = Enumerable.Range(1, pdf.Reader.NumberOfPages).Select(pdf.Text).ToArray();
        Assert.That(pages.Select(page => page.Count(c => c == '(')), Is.EqualTo(pages.Select(page => page.Count(c => c == ')'))));
    }

    [Test]
    public void Write_RepeatedHeaderWithAnchorAndLink_HasThemOnce()
    {
        var header = new PdfTableRow([new PdfTableCell([new PdfParagraph([new PdfLink([new PdfText("top")], "#top")]) { Anchor = "top" }])]);

        using var pdf = WrittenPdf.Of(new PdfTable([1], [header], [.. Enumerable.Range(1, 100).Select(i => Documents.Row($"{i}"))]));

        Assert.That(pdf.Reader.NumberOfPages, Is.GreaterThan(1));
        Assert.That(pdf.Reader.GetPages().SelectMany(page => page.GetAnnotations()).Count(), Is.EqualTo(1));
    }

    [Test]
    public void Write_SpanningCell_CoversItsColumns()
    {
        var wide = new PdfTableCell([new PdfParagraph([new PdfText("wide")]) { Alignment = PdfAlignment.End }]) { Span = 2 };

        using var pdf = WrittenPdf.Of(new PdfTable([1, 1], [], [new PdfTableRow([wide])]));

        var right = pdf.VisibleLetters.Last(letter => letter.Value == "e").BoundingBox.Right;
        Assert.That(right, Is.EqualTo(595.28 - 54 - 5).Within(1));
    }
}
