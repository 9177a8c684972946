using System.Diagnostics;
using UglyToad.PdfPig.Content;

namespace ComplianceAudit.Pdf.Tests;

/// <summary>A written document and what independent readers make of it.</summary>
internal sealed class WrittenPdf : IDisposable
{
    private WrittenPdf(byte[] bytes)
    {
        Bytes = bytes;
        Reader = UglyToad.PdfPig.PdfDocument.Open(bytes);
    }

    public byte[] Bytes { get; }

    public UglyToad.PdfPig.PdfDocument Reader { get; }

    public static WrittenPdf Of(params PdfBlock[] content) => Of(Documents.Of(content));

    public static WrittenPdf Of(PdfDocument document)
    {
        using var output = new MemoryStream();
        PdfWriter.Write(document, output);
        return new(output.ToArray());
    }

    /// <summary>Text of a page in drawing order.</summary>
    public string Text(int page) => string.Concat(Reader.GetPage(page).Letters.Select(letter => letter.Value));

    public IEnumerable<Letter> VisibleLetters => Reader.GetPages().SelectMany(page => page.Letters).Where(letter => !string.IsNullOrWhiteSpace(letter.Value));

    /// <summary>Runs a tool on the file; the test is skipped when the tool is not installed.</summary>
    /// <param name="package">Debian's package that has the tool.</param>
    /// <param name="tool">The program, called with the options and the file.</param>
    /// <param name="options">Options before the file.</param>
    public string Run(string package, string tool, params string[] options)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, Bytes);
        try
        {
            // "-" lets pdftotext write to its standard output.
            string[] last = tool == "pdftotext" ? ["-"] : [];
            var start = new ProcessStartInfo(tool, [.. options, path, .. last]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.That((process.ExitCode, errors.Result), Is.EqualTo((0, "")), $"{tool} complains: {output}");
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore($"install {package} to run this test: apt-get install {package}");
            throw;
        }
        finally
        {
            File.Delete(path);
        }
    }

    public void Dispose() => Reader.Dispose();
}
