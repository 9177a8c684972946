namespace ComplianceAudit.Pdf;

/// <summary>Writes documents as PDF 1.7 with tagged structure, outline and embedded fonts.</summary>
/// <remarks>Thread-safe.</remarks>
public static class PdfWriter
{
    /// <summary>Lays out the document and writes it, page by page.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="output">Where to; written in order, never read or rewound, and left open.</param>
    /// <exception cref="PdfException">Something can never fit on a page, or a link leads nowhere. Part of the file may have been written.</exception>
    public static void Write(PdfDocument document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        throw new NotSupportedException("writing lands next");
    }
}
