namespace ComplianceAudit.Pdf.Tests;

internal sealed class PdfWriterTests
{
    [Test]
    public void Write_SameDocumentTwice_GivesTheSameBytes()
    {
        using var first = new MemoryStream();
        PdfWriter.Write(Documents.Report(), first);

        using var second = new MemoryStream();
        PdfWriter.Write(Documents.Report(), second);

        Assert.That(second.ToArray(), Is.EqualTo(first.ToArray()));
    }
}
