namespace ComplianceAudit.Pdf.Tests.Layout;

internal sealed class PageTests
{
    private const double Margin = 54;

    [Test]
    public void Write_HeadingAtThePagesEnd_MovesToWhatFollows([Range(40, 52)] int lines)
    {
        using var pdf = WrittenPdf.Of(
            Documents.Paragraph(string.Join('\n', Enumerable.Range(1, lines))), Documents.Heading(1, "HEADING"), Documents.Paragraph("following"));

        var pages = Enumerable.Range(1, pdf.Reader.NumberOfPages).Select(pdf.Text);

        Assert.That(pages.Single(page => page.Contains("HEADING", StringComparison.Ordinal)), Does.Contain("following"));
    }

    [Test]
    public void Write_ParagraphThatIntroducesATable_MovesWithIt([Range(44, 52)] int lines)
    {
        using var pdf = WrittenPdf.Of(
            Documents.Paragraph(string.Join('\n', Enumerable.Range(1, lines))),
            Documents.Paragraph("INTRODUCTION") with { KeepsWithNext = true },
            new PdfTable([1], [Documents.Row("header")], [Documents.Row("first row")]));

        var pages = Enumerable.Range(1, pdf.Reader.NumberOfPages).Select(pdf.Text);

        Assert.That(pages.Single(page => page.Contains("INTRODUCTION", StringComparison.Ordinal)), Does.Contain("first row"));
    }

    [Test]
    public void Write_ParagraphAtThePagesEnd_LeavesNoSingleLine([Range(40, 54)] int lines, [Values(2, 3, 4, 5)] int last)
    {
        using var pdf = WrittenPdf.Of(
            Documents.Paragraph(string.Join('\n', Enumerable.Range(1, lines))),
            Documents.Paragraph(string.Join('\n', Enumerable.Range(1, last).Select(line => $"[{line}]"))));

        var counts = Enumerable.Range(1, pdf.Reader.NumberOfPages).Select(page => pdf.Text(page).Count('['));

        Assert.That(counts, Has.None.EqualTo(1));
    }

    [Test]
    public void Write_LowBoxAtThePagesEnd_StaysWhole([Range(40, 54)] int lines)
    {
        using var pdf = WrittenPdf.Of(
            Documents.Paragraph(string.Join('\n', Enumerable.Range(1, lines))),
            new PdfBox([.. Enumerable.Range(1, 6).Select(line => Documents.Paragraph($"[{line}]"))]));

        var counts = Enumerable.Range(1, pdf.Reader.NumberOfPages).Select(page => pdf.Text(page).Count('['));

        Assert.That(counts, Is.SubsetOf(new[] { 0, 6 }));
    }

    [Test]
    public void Write_LongTokensAnywhere_StayInsideTheMargins()
    {
        var token = "registry.example.com/platform/very/deep/path/image-name:1.2.3@sha256:" + new string('a', 64) + new string('W', 3000);
        using var pdf = WrittenPdf.Of(
            Documents.Heading(1, token),
            Documents.Paragraph("Image " + token),
            new PdfParagraph([new PdfBadge(token, default, new(200, 200, 200))]),
            new PdfList(true, [[Documents.Paragraph(token)]]),
            new PdfTable([1, 9], [], [Documents.Row(token, token)]),
            new PdfBox([Documents.Paragraph(token)]),
            new PdfContents());

        var letters = pdf.VisibleLetters.ToList();

        Assert.That(letters, Has.Count.GreaterThan(20_000));
        Assert.That(letters.Min(letter => letter.BoundingBox.Left), Is.GreaterThan(Margin - 1));
        Assert.That(letters.Max(letter => letter.BoundingBox.Right), Is.LessThan(595.28 - Margin + 1));
        Assert.That(letters.Min(letter => letter.BoundingBox.Bottom), Is.GreaterThan(20));
    }

    [Test]
    public void Write_HeaderAndFooter_FrameThePages()
    {
        using var pdf = WrittenPdf.Of(Documents.Of(Documents.Paragraph("one"), new PdfPageBreak(), Documents.Paragraph("two")) with { Header = "HEAD", Footer = "FOOT" });

        string[] pages = [pdf.Text(1), pdf.Text(2)];

        Assert.That(pages, Is.EqualTo(new[] { "FOOTPage 1 of 2one", "HEADFOOTPage 2 of 2two" }));
    }

    [Test]
    public void Write_PageBreaksAtBothEnds_MakeNoEmptyPages()
    {
        using var pdf = WrittenPdf.Of(new PdfPageBreak(), Documents.Paragraph("only"), new PdfPageBreak(), new PdfPageBreak());

        var count = pdf.Reader.NumberOfPages;

        Assert.That(count, Is.EqualTo(1));
    }

    [Test]
    public void Write_Contents_NameThePagesOfTheHeadings()
    {
        using var pdf = WrittenPdf.Of(
            new PdfContents { Depth = 1 }, new PdfPageBreak(), Documents.Heading(1, "Alpha"), new PdfPageBreak(), Documents.Heading(1, "Beta"), Documents.Heading(2, "Deep"));

        var contents = pdf.Text(1);

        Assert.That(contents, Is.EqualTo("Page 1 of 3Alpha2Beta3"));
    }

    [Test]
    public void Write_HeadingThatBeginsASection_KeepsItsDistance()
    {
        using var flat = WrittenPdf.Of(Documents.Heading(1, "One"), Documents.Paragraph("x"), Documents.Heading(1, "Two"));
        using var nested = WrittenPdf.Of(
            new PdfSection([Documents.Heading(1, "One"), new PdfSection([Documents.Paragraph("x")])]), new PdfSection([Documents.Heading(1, "Two")]));

        var places = nested.VisibleLetters.Select(letter => letter.StartBaseLine);

        Assert.That(places, Is.EqualTo(flat.VisibleLetters.Select(letter => letter.StartBaseLine)));
    }

    [Test]
    public void Write_BoxHigherThanAPage_HoldsAllItsText()
    {
        using var pdf = WrittenPdf.Of(new PdfBox([Documents.Paragraph(string.Join('\n', Enumerable.Range(1000, 200)))]) { Background = new(240, 240, 240) });

        var all = string.Concat(Enumerable.Range(1, pdf.Reader.NumberOfPages).Select(pdf.Text));

        Assert.That(Enumerable.Range(1000, 200).Where(i => !all.Contains($"{i}", StringComparison.Ordinal)), Is.Empty);
    }
}
