namespace ComplianceAudit.Pdf.Structure;

/// <summary>An element of the document's structure (ISO 32000-1, 14.8.4), drawn in one or more pieces.</summary>
/// <param name="type">Standard structure type such as <c>P</c> or <c>TD</c>.</param>
/// <param name="attributes">Attribute dictionary in PDF syntax, or null.</param>
internal sealed class Tag(string type, string? attributes = null)
{
    public string Type => type;

    public string? Attributes => attributes;

    /// <summary>The element in the file once its first piece is drawn.</summary>
    public StructureNode? Node { get; set; }
}
