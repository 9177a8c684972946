using System.Globalization;
using System.Text;
using System.Xml;

namespace ComplianceAudit.Pdf.Metadata;

/// <summary>The document's metadata as XMP (ISO 16684-1).</summary>
internal static class XmpPacket
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Basic = "http://ns.adobe.com/xap/1.0/";
    private const string Pdf = "http://ns.adobe.com/pdf/1.3/";

    public static byte[] Write(PdfDocument document, string producer)
    {
        using var stream = new MemoryStream();
        stream.Write("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"u8);
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("x", "xmpmeta", "adobe:ns:meta/");
            xml.WriteStartElement("rdf", "RDF", Rdf);
            xml.WriteStartElement("rdf", "Description", Rdf);
            xml.WriteAttributeString("rdf", "about", Rdf, "");
            xml.WriteElementString("dc", "format", DublinCore, "application/pdf");
            WriteArray(xml, "title", "Alt", document.Title);
            WriteArray(xml, "language", "Bag", document.Language);
            if (document.Author.Length > 0)
                WriteArray(xml, "creator", "Seq", document.Author);
            if (document.Subject.Length > 0)
                WriteArray(xml, "description", "Alt", document.Subject);
            var created = document.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            xml.WriteElementString("xmp", "CreateDate", Basic, created);
            xml.WriteElementString("xmp", "ModifyDate", Basic, created);
            xml.WriteElementString("pdf", "Producer", Pdf, producer);
        }
        stream.Write("\n<?xpacket end=\"r\"?>"u8);
        return stream.ToArray();
    }

    private static void WriteArray(XmlWriter xml, string name, string kind, string value)
    {
        xml.WriteStartElement("dc", name, DublinCore);
        xml.WriteStartElement("rdf", kind, Rdf);
        xml.WriteStartElement("rdf", "li", Rdf);
        if (kind == "Alt")
            xml.WriteAttributeString("xml", "lang", null, "x-default");
        xml.WriteString(CleanText.Of(value));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
