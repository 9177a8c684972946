using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Outline;

namespace ComplianceAudit.Pdf.Tests.Navigation;

internal sealed class LinkTests
{
    [Test]
    public void Write_Headings_BecomeANestedOutline()
    {
        using var pdf = WrittenPdf.Of(
            Documents.Heading(1, "One"), new PdfSection([Documents.Heading(2, "One.1"), Documents.Heading(3, "Deep")]), Documents.Heading(2, "One.2"),
            new PdfPageBreak(), Documents.Heading(1, "Two"), Documents.Heading(2, "Unlisted") with { Listed = false });

        var found = pdf.Reader.TryGetBookmarks(out var bookmarks);

        Assert.That(found, Is.True);
        Assert.That(bookmarks!.GetNodes().OfType<DocumentBookmarkNode>().Select(node => (node.Title, node.Level, node.PageNumber)), Is.EqualTo(new[]
        {
            ("One", 0, 1), ("One.1", 1, 1), ("Deep", 2, 1), ("One.2", 1, 1), ("Two", 0, 2),
        }));
    }

    [Test]
    public void Write_LinkOverTwoLines_HasAnAreaOnEach()
    {
        var text = string.Join(' ', Enumerable.Repeat("benchmark", 14));
        using var pdf = WrittenPdf.Of(new PdfParagraph([new PdfLink([new PdfText(text)], "https://example.com/a_(b)?q=\u00e4")]));

        var links = pdf.Reader.GetPage(1).GetAnnotations().ToList();

        Assert.That(links, Has.Count.EqualTo(2));
        Assert.That(links.Select(link => (link.Action as UriAction)?.Uri), Has.All.EqualTo("https://example.com/a_(b)?q=%C3%A4"));
        Assert.That(links[0].Rectangle.Bottom, Is.EqualTo(links[1].Rectangle.Top).Within(0.1));
    }

    [Test]
    public void Write_LinkToAnAnchor_LeadsToItsPage()
    {
        using var pdf = WrittenPdf.Of(
            new PdfParagraph([new PdfLink([new PdfText("there")], "#table row")]), new PdfPageBreak(),
            new PdfTable([1], [], [new PdfTableRow([new PdfTableCell([Documents.Paragraph("target") with { Anchor = "table row" }])])]));

        var action = pdf.Reader.GetPage(1).GetAnnotations().Single().Action as GoToAction;

        Assert.That(action?.Destination.PageNumber, Is.EqualTo(2));
    }
}
