using System.Text;
using ComplianceAudit.Pdf.Objects;

namespace ComplianceAudit.Pdf.Metadata;

/// <summary>The root of the document (7.7.2) and what it says about itself.</summary>
internal static class Catalog
{
    private const string Producer = "ComplianceAudit";

    /// <summary>Writes the catalog and ends the file.</summary>
    public static void Complete(ObjectFile file, PdfDocument document, CatalogParts parts)
    {
        var metadata = file.WriteStream(s => s.Raw("/Type/Metadata/Subtype/XML"), XmpPacket.Write(document, Producer), compress: false);
        var files = EmbeddedFiles.Write(file, document);
        var catalog = file.Write(s =>
        {
            s.Raw("<</Type/Catalog/Pages ").Reference(parts.Pages).Raw("/Lang").Text(document.Language)
                .Raw("/MarkInfo<</Marked true>>/StructTreeRoot ").Reference(parts.Structure)
                .Raw("/ViewerPreferences<</DisplayDocTitle true>>/Metadata ").Reference(metadata);
            if (parts.Outline is { } outline)
                s.Raw("/PageMode/UseOutlines/Outlines ").Reference(outline);
            s.Raw("/Names<<");
            if (parts.Destinations is { } destinations)
                s.Raw("/Dests ").Reference(destinations);
            if (files.Count > 0)
            {
                s.Raw("/EmbeddedFiles<</Names[");
                foreach (var (name, id) in files)
                    s.Hex(Encoding.UTF8.GetBytes(name)).Reference(id);
                s.Raw("]>>");
            }
            s.Raw(">>");
            if (files.Count > 0)
                s.Raw("/AF").References(files.Select(f => f.Id));
            s.Raw(">>");
        });
        file.Complete(catalog, WriteInformation(file, document));
    }

    private static int WriteInformation(ObjectFile file, PdfDocument document) => file.Write(s =>
    {
        s.Raw("<</Title").Text(CleanText.Of(document.Title));
        if (document.Author.Length > 0)
            s.Raw("/Author").Text(CleanText.Of(document.Author));
        if (document.Subject.Length > 0)
            s.Raw("/Subject").Text(CleanText.Of(document.Subject));
        s.Raw("/Producer").Text(Producer).Raw("/CreationDate").Date(document.Created).Raw("/ModDate").Date(document.Created).Raw(">>");
    });
}

/// <summary>Ids of what the catalog points to.</summary>
internal sealed record CatalogParts(int Pages, int Structure, int? Outline, int? Destinations);
