using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace ComplianceAudit.Reports.Tests;

/// <summary>The sample on paper: its text as approved, the same bytes under every culture.</summary>
internal sealed partial class PdfFormatTests
{
    [Test]
    public void Pdf_Text_IsAsApproved()
    {
        using var document = PdfDocument.Open(Written.As("pdf", SampleAssessment.Value));

        Approved.Compare("PdfFormatTests/report.txt", TextOf(document), Squeezed);
    }

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    public void Pdf_UnderAnotherCulture_IsTheSameBytes(string culture)
    {
        var expected = Written.As("pdf", SampleAssessment.Value);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.That(Written.As("pdf", SampleAssessment.Value), Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Pdf_Metadata_NamesTheClusterAndTheMoment()
    {
        using var document = PdfDocument.Open(Written.As("pdf", SampleAssessment.Value));

        Assert.Multiple(() =>
        {
            Assert.That(document.Information.Title, Is.EqualTo("Compliance assessment of harbour-staging"));
            Assert.That(document.Information.Subject, Does.StartWith("Assessed against CIS Kubernetes Benchmark 1.12"));
            Assert.That(document.Information.CreationDate, Does.Contain("20260301120020"));
        });
    }

    [Test]
    public void Pdf_WhatHtmlSays_StandsInItToo()
    {
        using var document = PdfDocument.Open(Written.As("pdf", SampleAssessment.Value));
        var text = Squeezed(TextOf(document));
        string[] facts =
        [
            "The score lies between 33 % and 84 %", "7 of the benchmark's 131 recommendations are in this pack", "sha256:0f1e2d3c", "system:serviceaccount:audit:reader",
            "https://203.0.113.10:6443", "The kubeconfig turns verification off", SampleAssessment.Script, SampleAssessment.Formula, SampleAssessment.Long,
            "k8s/shop/deploy.yaml:41", "stands for 3 equal subjects", "403: the principal may not list secrets", "Do people use client certificates to sign in?",
        ];

        Assert.That(facts.Where(fact => !text.Contains(Squeezed(fact), StringComparison.Ordinal)), Is.Empty);
    }

    private static string TextOf(PdfDocument document)
    {
        var text = new StringBuilder();
        foreach (var page in document.GetPages())
            text.Append(CultureInfo.InvariantCulture, $"{Furniture().Replace(ContentOrderTextExtractor.GetText(page).ReplaceLineEndings("\n"), "").Trim()}\n");

        return text.ToString();
    }

    /// <summary>Without white space: where lines break is the page layout's matter, with tests of its own.</summary>
    private static string Squeezed(string text) => Space().Replace(text, "");

    /// <summary>Header and footer of a page.</summary>
    [GeneratedRegex(@"^(Snapshot sha256:\w+ Page \d+ of \d+|Compliance assessment of harbour-staging)$\n?", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
