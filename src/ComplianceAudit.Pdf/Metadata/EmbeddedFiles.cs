using ComplianceAudit.Pdf.Objects;

namespace ComplianceAudit.Pdf.Metadata;

/// <summary>Files inside the PDF (7.11.4), associated with the document as its source (ISO 32000-2, 14.13).</summary>
internal static class EmbeddedFiles
{
    /// <exception cref="PdfException">A name is no plain file name, or used twice.</exception>
    public static void Check(PdfDocument document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in document.Attachments.Select(attachment => attachment.Name))
        {
            if (name.Length == 0 || name.Any(c => c is '/' or '\\' || char.IsControl(c)))
                throw new PdfException($"an attachment is named '{name}'; expected a file name without a folder");
            if (!names.Add(name))
                throw new PdfException($"two attachments are named '{name}'; names are unique in a document");
        }
    }

    /// <returns>Ids of the file specifications, ordered by name; empty when nothing is attached.</returns>
    public static IReadOnlyList<(string Name, int Id)> Write(ObjectFile file, PdfDocument document)
    {
        var written = new List<(string, int)>();
        foreach (var attachment in document.Attachments.OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            var stream = file.WriteStream(
                s => s.Raw("/Type/EmbeddedFile/Subtype").Name(attachment.MediaType)
                    .Raw("/Params<</Size ").Integer(attachment.Content.Length).Raw("/ModDate").Date(document.Created).Raw(">>"),
                attachment.Content.Span);
            written.Add((attachment.Name, file.Write(s => s.Raw("<</Type/Filespec/AFRelationship/Source/F").Text(attachment.Name).Raw("/UF").Text(attachment.Name)
                .Raw("/Desc").Text(CleanText.Of(attachment.Description)).Raw("/EF<</F ").Reference(stream).Raw("/UF ").Reference(stream).Raw(">>>>"))));
        }
        return written;
    }
}
