namespace ComplianceAudit.Pdf.Structure;

/// <summary>A structure element on its way into the file.</summary>
/// <param name="id">Id of its object.</param>
/// <param name="parent">The element around it, or null for the outermost.</param>
/// <param name="tag">What it is.</param>
internal sealed class StructureNode(int id, StructureNode? parent, Tag tag)
{
    public int Id => id;

    public StructureNode? Parent => parent;

    public Tag Tag => tag;

    /// <summary>Children in reading order.</summary>
    public List<StructureKid> Kids { get; } = [];

    /// <summary>Children that may still grow.</summary>
    public List<StructureNode> Open { get; } = [];
}

/// <summary>A child of a structure element (14.7.4).</summary>
/// <param name="Kind">What the ids mean.</param>
/// <param name="Id">Id of the element or annotation, or number of the marked content.</param>
/// <param name="Page">Id of the page, unless the child is an element.</param>
internal readonly record struct StructureKid(StructureKidKind Kind, int Id, int Page = 0);

/// <summary>Kind of a structure element's child.</summary>
internal enum StructureKidKind
{
    /// <summary>Another element.</summary>
    Element,

    /// <summary>Marked content of a page.</summary>
    Content,

    /// <summary>An annotation.</summary>
    Annotation,
}
