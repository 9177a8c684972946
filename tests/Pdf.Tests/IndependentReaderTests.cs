namespace ComplianceAudit.Pdf.Tests;

/// <summary>What Debian's tools make of a report. Each test is skipped with the package's name where its tool is missing.</summary>
internal sealed class IndependentReaderTests
{
    [Test]
    public void Qpdf_Report_FindsNoErrors()
    {
        using var pdf = WrittenPdf.Of(Documents.Report());

        var report = pdf.Run("qpdf", "qpdf", "--check");

        Assert.That(report, Does.Contain("No syntax or stream encoding errors found"));
    }

    [Test]
    public void Pdffonts_Report_ListsOnlyEmbeddedSubsetsWithUnicode()
    {
        using var pdf = WrittenPdf.Of(Documents.Report());

        var fonts = pdf.Run("poppler-utils", "pdffonts").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        Assert.That(fonts, Has.Count.EqualTo(3));
        Assert.That(fonts, Has.All.Match("^[A-Z]{6}\\+(Inter|JetBrainsMono)-\\w+ +CID (Type 0C \\(OT\\)|TrueType) +Identity-H +yes yes yes"));
    }

    [Test]
    public void Pdftotext_Report_ReadsTheText()
    {
        using var pdf = WrittenPdf.Of(Documents.Report(1));

        var text = pdf.Run("poppler-utils", "pdftotext", "-layout");

        Assert.That(text, Does.Contain("Affinity, office: fi ffi; Ελληνικά, Кириллица, naïve façade").And.Contain("Page 1 of 2"));
    }

    [Test]
    public void PdfinfoStructure_Report_NamesEveryElement()
    {
        using var pdf = WrittenPdf.Of(Documents.Report(1));

        var structure = pdf.Run("poppler-utils", "pdfinfo", "-struct-text");

        string[] expected =
        [
            "Document\n", "H1 (block)\n", "\"Cluster audit of production-eu\"", "TOC\n", "TOCI\n", "Sect\n", "L (block):\n", "LI (block)\n", "Lbl (block)\n", "\"1.\"", "LBody (block)\n",
            "Table (block)\n", "TR\n", "TH:\n", "/Scope /Column", "/Scope /Row", "TD\n", "Link (inline)\n", "\"CIS benchmark\"", "sentences and not words",
        ];
        foreach (var part in expected)
            Assert.That(structure, Does.Contain(part));
    }
}
