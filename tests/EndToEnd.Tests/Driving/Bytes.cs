using System.IO.Compression;
using System.Text;

using UglyToad.PdfPig;

namespace ComplianceAudit.EndToEnd.Tests.Driving;

/// <summary>Everything a file says, so that a search for a credential misses no layer of compression.</summary>
internal static class Bytes
{
    public static string AllTextOf(string file)
    {
        var text = new StringBuilder(Encoding.Latin1.GetString(File.ReadAllBytes(file)));
        if (file.EndsWith(".zip", StringComparison.Ordinal))
        {
            using var zip = ZipFile.OpenRead(file);
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                text.AppendLine(entry.FullName).AppendLine(reader.ReadToEnd());
            }
        }
        else if (file.EndsWith(".pdf", StringComparison.Ordinal))
        {
            text.AppendLine(PdfText(file));
        }

        return text.ToString();
    }

    public static string PdfText(string file)
    {
        using var document = PdfDocument.Open(file);
        return string.Join('\n', document.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text))));
    }
}
