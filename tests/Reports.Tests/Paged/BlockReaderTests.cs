using ComplianceAudit.Pdf;
using ComplianceAudit.Reports.Paged;
using ComplianceAudit.Reports.Vocabulary;

namespace ComplianceAudit.Reports.Tests.Paged;

/// <summary>Each part of the vocabulary as blocks of a page.</summary>
internal sealed class BlockReaderTests
{
    [Test]
    public void Read_Heading_KeepsLevelTextAndAnchor()
    {
        var heading = Only<PdfHeading>("<h4 id=\"a\">One <code>two</code></h4>");

        Assert.Multiple(() =>
        {
            Assert.That(heading, Is.EqualTo(new PdfHeading(4, heading.Inlines) { Anchor = "a", Listed = true }));
            Assert.That(heading.Inlines, Is.EqualTo(new PdfInline[] { new PdfText("One "), new PdfText("two") { Style = new() { Mono = true } } }));
        });
    }

    [Test]
    public void Read_TitleAndDeepHeadings_AreNotListed()
    {
        var headings = Read("<h1>One</h1><h5>Two</h5>").Cast<PdfHeading>();

        Assert.That(headings.Select(heading => heading.Listed), Is.EqualTo(new[] { false, false }));
    }

    [Test]
    public void Read_Paragraph_CollapsesSpaceAcrossElements()
    {
        var paragraph = Only<PdfParagraph>("<p>\n One <strong> two </strong> \n three<br> four </p>");

        Assert.That(paragraph.Inlines, Is.EqualTo(new PdfInline[]
        {
            new PdfText("One "), new PdfText("two ") { Style = new() { Bold = true } }, new PdfText("three"), new PdfLineBreak(), new PdfText("four"),
        }));
    }

    [Test]
    public void Read_NestedStyles_AddUp()
    {
        var paragraph = Only<PdfParagraph>("<p><strong><em><code>x</code></em></strong></p>");

        Assert.That(paragraph.Inlines, Is.EqualTo(new[] { new PdfText("x") { Style = new() { Bold = true, Italic = true, Mono = true } } }));
    }

    [Test]
    public void Read_LinkAndBadge_BecomeTheirInlines()
    {
        var paragraph = Only<PdfParagraph>("<p id=\"x\"><a href=\"#x\">here</a> <span class=\"badge fail\">✗ Fail</span></p>");

        Assert.Multiple(() =>
        {
            Assert.That(paragraph.Inlines[0], Is.InstanceOf<PdfLink>().With.Property("Target").EqualTo("#x"));
            Assert.That(paragraph.Inlines[2], Is.InstanceOf<PdfBadge>().With.Property("Text").EqualTo("✗ Fail"));
        });
    }

    [Test]
    public void Read_Table_HasWidthsHeadAndNamedRows()
    {
        var table = Only<PdfTable>("<table data-columns=\"2 5\"><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead><tbody><tr><th scope=\"row\">a</th><td><p>b</p><p>c</p></td></tr></tbody></table>");

        Assert.Multiple(() =>
        {
            Assert.That(table.Columns, Is.EqualTo(new[] { 2d, 5d }));
            Assert.That(table.Header, Has.Count.EqualTo(1));
            Assert.That(table.Rows[0].Cells.Select(cell => (cell.NamesRow, cell.Blocks.Count)), Is.EqualTo(new[] { (true, 1), (false, 2) }));
        });
    }

    [TestCase("<table data-columns=\"1\"><tbody><tr><td>d</td></tr></tbody></table>")]
    [TestCase("<ul><li>d</li></ul>")]
    [TestCase("<ol><li>d</li></ol>")]
    [TestCase("<div class=\"note\"><p>d</p></div>")]
    [TestCase("<h6>d</h6>")]
    public void Read_ParagraphUnderAHeadingOrAboveAList_KeepsWithWhatFollows(string list)
    {
        var blocks = Read($"<h5>a</h5><p>a</p><p>b</p><p>c</p>{list}");

        Assert.That(blocks.OfType<PdfParagraph>().Select(paragraph => paragraph.KeepsWithNext), Is.EqualTo(new[] { true, false, true }));
    }

    [TestCase("<h4>a</h4><p>a</p><p>b</p><h4>c</h4>")]
    [TestCase("<p>a</p><h4>c</h4>")]
    public void Read_ParagraphThatEndsAChapter_StandsAlone(string html)
    {
        var last = Read(html).OfType<PdfParagraph>().Last();

        Assert.That(last.KeepsWithNext, Is.False);
    }

    [Test]
    public void Read_Warning_IsABox()
    {
        var box = Only<PdfBox>("<p class=\"warning\">a</p>");

        Assert.That(box.Blocks, Has.Count.EqualTo(1).And.All.InstanceOf<PdfParagraph>());
        Assert.That(box.Accent, Is.Not.Null);
    }

    [TestCase("<ul><li>a</li><li>b</li></ul>", false)]
    [TestCase("<ol><li>a</li><li>b</li></ol>", true)]
    public void Read_List_KeepsItsKindAndEntries(string html, bool ordered)
    {
        var list = Only<PdfList>(html);

        Assert.That((list.Ordered, list.Entries.Count), Is.EqualTo((ordered, 2)));
    }

    [Test]
    public void Read_Details_IsOpen()
    {
        var blocks = Read("<details><summary>More</summary><p>inside</p></details>");

        Assert.That(blocks, Has.Count.EqualTo(2).And.All.InstanceOf<PdfParagraph>());
    }

    [Test]
    public void Read_SectionWithClassPage_BeginsAPage()
    {
        var blocks = Read("<nav class=\"contents\" aria-label=\"Contents\"><ul><li>a</li></ul></nav><section class=\"page\"><div class=\"note\"><p>a</p></div></section><section id=\"b\"><p>c</p></section>");

        Assert.That(blocks.Select(block => block.GetType()), Is.EqualTo(new[] { typeof(PdfHeading), typeof(PdfContents), typeof(PdfPageBreak), typeof(PdfSection), typeof(PdfSection) }));
    }

    [TestCase("<table><tbody><tr><td>a</td></tr></tbody></table>", "page.html:1:1: REPT014: found data-columns ''; expected data-columns with one positive width per cell; templates/README.md lists the vocabulary")]
    [TestCase("<table data-columns=\"1 x\"><tbody><tr><td>a</td></tr></tbody></table>", "page.html:1:1: REPT014: found data-columns '1 x'; expected data-columns with one positive width per cell; templates/README.md lists the vocabulary")]
    [TestCase("<table data-columns=\"1 2\"><tbody><tr><td>a</td></tr></tbody></table>", "page.html:1:34: REPT014: found 1 cells under 2 columns; expected data-columns with one positive width per cell; templates/README.md lists the vocabulary")]
    [TestCase("<ul>\n<li><p>a</p></li></ul><li>b</li>", "page.html:2:23: REPT014: found element 'li' in 'body'; expected one that templates/README.md allows there; templates/README.md lists the vocabulary")]
    [TestCase("<strong><ul><li>a</li></ul></strong>", "page.html:1:9: REPT014: found element 'ul' inside a line of text; expected text, a br code em span or strong; templates/README.md lists the vocabulary")]
    public void Read_OutOfPlace_NamesThePlace(string html, string expected)
    {
        var error = Assert.Throws<ReportException>(() => Read(html));

        Assert.That(error.Message, Is.EqualTo(expected));
    }

    private static T Only<T>(string html)
        where T : PdfBlock => (T)Read(html).Single();

    private static IReadOnlyList<PdfBlock> Read(string html) => new BlockReader("page.html").Read(ReportMarkup.Parse("page.html", html));
}
