namespace ComplianceAudit.Pdf.Tests;

/// <summary>Documents that several tests read.</summary>
internal static class Documents
{
    private static readonly PdfTextStyle Mono = new() { Mono = true };

    /// <summary>A document with the given content and fixed metadata.</summary>
    public static PdfDocument Of(params PdfBlock[] content) => new()
    {
        Title = "A test",
        Created = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        Content = content,
    };

    public static PdfParagraph Paragraph(string text) => new([new PdfText(text)]);

    public static PdfHeading Heading(int level, string text) => new(level, [new PdfText(text)]);

    public static PdfTableCell Cell(string text) => new([Paragraph(text)]);

    public static PdfTableRow Row(params string[] cells) => new([.. cells.Select(Cell)]);

    /// <summary>Something of everything, as a report would use it.</summary>
    public static PdfDocument Report(int rows = 60) => Of(
        Heading(1, "Cluster audit of production-eu"),
        new PdfParagraph([
            new PdfText("Collected on 1 March 2026 from "), new PdfText("https://10.0.0.1:6443") { Style = Mono },
            new PdfText(" with "), new PdfText("37") { Style = new() { Bold = true } }, new PdfText(" checks. See the "),
            new PdfLink([new PdfText("findings")], "#findings"), new PdfText(" or the "),
            new PdfLink([new PdfText("CIS benchmark")], "https://www.cisecurity.org/benchmark/kubernetes"), new PdfText("."),
        ]),
        new PdfBox([
            new PdfParagraph([new PdfBadge("FAIL", new(255, 255, 255), new(0xB4, 0x23, 0x18)), new PdfText("  12 controls fail, 3 are unknown because nodes could not be read.")]),
            Paragraph("What was not collected is never counted as passed."),
        ]) { Background = new(0xFD, 0xF3, 0xF2), Accent = new(0xB4, 0x23, 0x18) },
        Heading(2, "Contents"),
        new PdfContents(),
        new PdfPageBreak(),
        new PdfSection([
            new PdfHeading(2, [new PdfText("Findings")]) { Anchor = "findings" },
            Paragraph("Each finding names the object and the field. Affinity, office: fi ffi; Ελληνικά, Кириллица, naïve façade; digits 0123456789."),
            new PdfList(false, [
                [Paragraph("A first entry that is long enough to need a second line, because lists in reports usually hold sentences and not words alone.")],
                [Paragraph("A second entry"), new PdfList(true, [[Paragraph("nested one")], [Paragraph("nested two")]])],
            ]),
            new PdfTable([2, 5, 1.2], [Row("Namespace", "Resource", "Verdict")], [.. Enumerable.Range(1, rows).Select(FindingRow)]),
        ]),
        new PdfSection([
            Heading(2, "Fixes"),
            new PdfBox([new PdfParagraph([new PdfText("kubectl --context production-eu \\\n    delete clusterrolebinding legacy-admin") { Style = Mono }])]) { Background = new(0xF6, 0xF8, 0xFA), Border = new(0xD6, 0xDD, 0xE5) },
            Heading(3, "Why"),
            Paragraph(string.Join(' ', Enumerable.Repeat("Anonymous requests reach the API server and are only stopped by authorization.", 12))),
        ])) with
    {
        Title = "Cluster audit of production-eu",
        Author = "Platform team",
        Subject = "Evidence of one snapshot",
        Header = "Cluster audit of production-eu",
        Footer = "Snapshot sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Attachments = [new("assessment.json", "application/json", "The assessment", "{}"u8.ToArray())],
    };

    private static PdfTableRow FindingRow(int number) => new([
        new([Paragraph("team-" + number % 7)]) { NamesRow = true },
        new([new PdfParagraph([new PdfText($"registry.example.com/platform/base-images/java-runtime-{number}@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") { Style = Mono }])]),
        new([new PdfParagraph([new PdfBadge(number % 3 == 0 ? "PASS" : "FAIL", new(255, 255, 255), number % 3 == 0 ? new(0x1A, 0x7F, 0x37) : new PdfColor(0xB4, 0x23, 0x18))])]),
    ]);
}
