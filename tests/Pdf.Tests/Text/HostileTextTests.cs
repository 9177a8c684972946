using System.Globalization;

namespace ComplianceAudit.Pdf.Tests.Text;

internal sealed class HostileTextTests
{
    private static readonly string[] Texts =
    [
        "\0\u0007\u001b[31m\u009b",
        "\u202Edrowssap\u202C \u2066x\u2069",
        @"(unbalanced ) \ \\ \( <</Type/Catalog>> endstream endobj %%EOF",
        "\U0001F600 \U0001F468\u200D\U0001F469 \u2764\uFE0F",
        "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 \u65E5\u672C",
        "\uD800 lone \uDC00",
        "a\u0300\u0301\u0302\u0303\u0304\u0305",
        "<script>alert(1)</script>&amp;",
        new string(' ', 5000),
        "\n\n\n\r\n\t",
    ];

    [Test]
    public void Write_HostileTextEverywhere_GivesAValidFile()
    {
        PdfBlock[] content =
        [
            .. Texts.Select((text, i) => Documents.Heading(1, text) with { Anchor = $"{i}{text}" }),
            .. Texts.Select(Documents.Paragraph),
            .. Texts.Select((text, i) => new PdfParagraph([new PdfLink([new PdfText(text), new PdfBadge(text, default, default)], $"#{i}{text}")])),
            new PdfTable([1, 5], [], [.. Texts.Select(text => Documents.Row(text, text))]),
            new PdfContents(),
        ];
        using var pdf = WrittenPdf.Of(Documents.Of(content) with { Title = "x" + Texts[0], Author = Texts[1], Subject = Texts[2], Header = Texts[3], Footer = Texts[4] });

        var report = pdf.Run("qpdf", "qpdf", "--check");

        Assert.That(report, Does.Contain("No syntax or stream encoding errors found"));
    }

    [Test]
    public void Write_MillionCharactersWithoutASpace_Finishes()
    {
        using var pdf = WrittenPdf.Of(Documents.Paragraph(new string('m', 1_000_000)));

        var pages = pdf.Reader.NumberOfPages;

        // Every page but the last holds the same number.
        Assert.That(((pages - 1) * (long)CountOf('m', pdf.Text(1))) + CountOf('m', pdf.Text(pages)), Is.EqualTo(1_000_000));
    }

    [TestCase("\u65E5", "\u65E5", TestName = "Write_MissingCharacter_IsReadAsItself")]
    [TestCase("\u202E", "U+202E", TestName = "Write_BidirectionalOverride_IsReadAsItsNumber")]
    [TestCase("\u0007", "U+0007", TestName = "Write_ControlCharacter_IsReadAsItsNumber")]
    public void Write_UndrawableCharacter_IsABoxWithActualText(string text, string read)
    {
        using var pdf = WrittenPdf.Of(Documents.Paragraph("a" + text + "b"));

        var spans = pdf.Reader.GetPage(1).GetMarkedContents().SelectMany(element => element.Children);

        var span = spans.Single(element => element.Tag == "Span");
        Assert.That(span.ActualText, Is.EqualTo(read));
        Assert.That(string.Concat(span.Letters.Select(letter => letter.Value)), Is.EqualTo(((int)text[0]).ToString("X4", CultureInfo.InvariantCulture)));
    }

    private static int CountOf(char character, string text) => text.Count(c => c == character);
}
