namespace ComplianceAudit.Pdf;

/// <summary>A piece of content that stands below the one before it.</summary>
public abstract record PdfBlock
{
    /// <summary>Name that a <see cref="PdfLink"/> reaches with <c>#name</c>, or null. Unique in the document.</summary>
    public string? Anchor { get; init; }

    private protected PdfBlock()
    {
    }
}
