using System.Globalization;
using System.Text;

namespace ComplianceAudit.Pdf.Tests;

internal sealed class PdfWriterTests
{
    [TestCase("")]
    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    public void Write_SameDocumentInAnyCulture_GivesTheSameBytes(string culture)
    {
        using var expected = WrittenPdf.Of(Documents.Report());

        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        byte[] actual;
        try
        {
            using var written = WrittenPdf.Of(Documents.Report());
            actual = written.Bytes;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.That(actual, Is.EqualTo(expected.Bytes));
    }

    [Test]
    public void Write_Metadata_IsWhatTheDocumentSays()
    {
        using var pdf = WrittenPdf.Of(Documents.Report(1));

        var information = pdf.Reader.Information;

        Assert.That(information.Title, Is.EqualTo("Cluster audit of production-eu"));
        Assert.That(information.Author, Is.EqualTo("Platform team"));
        Assert.That(information.Subject, Is.EqualTo("Evidence of one snapshot"));
        Assert.That(information.CreationDate, Is.EqualTo("D:20260301120000Z"));
    }

    [Test]
    public void Write_Metadata_IsAlsoThereAsXmp()
    {
        using var pdf = WrittenPdf.Of(Documents.Of() with { Title = "a < b & \u0001" });

        var found = pdf.Reader.TryGetXmpMetadata(out var metadata);

        Assert.That(found, Is.True);
        Assert.That(metadata!.GetXDocument().ToString(), Does.Contain("a &lt; b &amp; ").And.Contain("2026-03-01T12:00:00Z"));
    }

    [Test]
    public void Write_EmptyDocument_HasOnePageWithItsNumber()
    {
        using var pdf = WrittenPdf.Of();

        var text = pdf.Text(1);

        Assert.That(pdf.Reader.NumberOfPages, Is.EqualTo(1));
        Assert.That(text, Is.EqualTo("Page 1 of 1"));
    }

    [Test]
    public void Write_Attachment_TravelsInside()
    {
        var content = Encoding.UTF8.GetBytes("{\"verdict\":\"fail\"}");
        using var pdf = WrittenPdf.Of(Documents.Of() with { Attachments = [new("assessment.json", "application/json", "The assessment", content)] });

        var found = pdf.Reader.Advanced.TryGetEmbeddedFiles(out var files);

        Assert.That(found, Is.True);
        Assert.That(files!.Single().Name, Is.EqualTo("assessment.json"));
        Assert.That(files!.Single().Memory.ToArray(), Is.EqualTo(content));
    }

    [Test]
    public void Write_ToAStreamThatOnlyWrites_Works()
    {
        using var output = new ForwardOnlyStream();

        PdfWriter.Write(Documents.Of(Documents.Paragraph("text")), output);

        Assert.That(output.Written, Is.GreaterThan(1000));
    }

    [TestCaseSource(nameof(Broken))]
    public void Write_WhatCannotBeWritten_SaysWhyAndWritesNothing(PdfDocument document, string message)
    {
        using var output = new MemoryStream();

        var error = Assert.Throws<PdfException>(() => PdfWriter.Write(document, output));

        Assert.That(error.Message, Is.EqualTo(message));
        Assert.That(output.Length, Is.Zero);
    }

    private static IEnumerable<TestCaseData> Broken()
    {
        static TestCaseData Case(string name, PdfDocument document, string message) => new TestCaseData(document, message).SetArgDisplayNames(name);
        static PdfParagraph Link(string target) => new([new PdfLink([new PdfText("x")], target)]);
        var table = new PdfTable([1, 1], [], [Documents.Row("a", "b", "c")]);

        yield return Case("no title", Documents.Of() with { Title = " " }, "the document has no title; a PDF needs one");
        yield return Case("tiny page", Documents.Of() with { PageSize = new(100.5, 200) }, "the page size is 100.5 by 200 points; expected at least 144 by 144");
        yield return Case("skipped level", Documents.Of(Documents.Heading(1, "One"), Documents.Heading(3, "Three")), "the heading 'Three' has level 3; expected 1 to 2 here");
        yield return Case("missing anchor", Documents.Of(Link("#nowhere")), "a link leads to '#nowhere', but no block has this anchor");
        yield return Case("script link", Documents.Of(Link("javascript:alert(1)")), "a link leads to 'javascript:alert(1)'; expected #anchor or an absolute http, https or mailto address");
        yield return Case(
            "anchor twice",
            Documents.Of(Documents.Paragraph("a") with { Anchor = "x" }, Documents.Paragraph("b") with { Anchor = "x" }),
            "the anchor 'x' is used twice; anchors are unique in a document");
        yield return Case("column of no width", Documents.Of(new PdfTable([1, 0], [], [])), "a table has the column widths [1, 0]; expected one or more, each above 0");
        yield return Case("row too wide", Documents.Of(table), "row 1 of a table spans 3 columns; expected 2");
        yield return Case("font size", Documents.Of(new PdfParagraph([new PdfText("x") { Style = new() { Size = 0 } }])), "a font size of 0 points cannot be drawn; it must be above 0");
        yield return Case(
            "narrow column",
            Documents.Of(new PdfTable([1, 500], [], [Documents.Row("wide", "b")])),
            "the text 'wide' can never fit: it is 19.1 points wide and its column 0; widen the column");
        yield return Case(
            "line higher than a page",
            Documents.Of(new PdfParagraph([new PdfText("\nHigh") { Style = new() { Size = 600 } }])) with { PageSize = new(6000, 300) },
            "the paragraph '\nHigh' can never fit: it needs more than the 192 points that a whole page offers it");
        yield return Case(
            "attachment in a folder",
            Documents.Of() with { Attachments = [new("../a", "text/plain", "", default)] },
            "an attachment is named '../a'; expected a file name without a folder");
    }

    private sealed class ForwardOnlyStream : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;
    }
}
