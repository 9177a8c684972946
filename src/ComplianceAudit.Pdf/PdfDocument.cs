namespace ComplianceAudit.Pdf;

/// <summary>What <see cref="PdfWriter"/> turns into a file: content in reading order and what a reader says about the file.</summary>
/// <remarks>Immutable. Equal documents give equal bytes: every date and identifier of the file comes from here.</remarks>
public sealed record PdfDocument
{
    /// <summary>Title in the viewer's window and in the metadata.</summary>
    /// <value>Must not be empty: a screen reader announces it first.</value>
    public required string Title { get; init; }

    /// <summary>Language of the text as a BCP 47 tag.</summary>
    /// <value>The default is <c>en</c>.</value>
    public string Language { get; init; } = "en";

    /// <summary>Who answers for the content; empty when nobody is named.</summary>
    public string Author { get; init; } = "";

    /// <summary>What the content is about in one sentence; may be empty.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The moment written as creation and modification date.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Size of every page.</summary>
    /// <value>The default is A4, upright.</value>
    public PdfPageSize PageSize { get; init; } = PdfPageSize.A4;

    /// <summary>Text at the top of every page but the first; empty for none. Wraps rather than being cut.</summary>
    public string Header { get; init; } = "";

    /// <summary>Text at the bottom of every page, left of <c>Page x of y</c>, which is always there. Wraps rather than being cut.</summary>
    public string Footer { get; init; } = "";

    /// <summary>The content in reading order. An empty document has one empty page.</summary>
    public IReadOnlyList<PdfBlock> Content { get; init; } = [];

    /// <summary>Files that travel inside the PDF.</summary>
    public IReadOnlyList<PdfAttachment> Attachments { get; init; } = [];
}
