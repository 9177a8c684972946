using System.Globalization;
using System.Text;

namespace ComplianceAudit.Reports.Tests;

/// <summary>One fixed assessment through every format, under cultures that write numbers, dates and letters differently.</summary>
internal sealed class FormatTests
{
    private static readonly string[] Cultures = ["", "de-DE", "tr-TR"];

    [Test]
    public void All_Formats_AreFoundByType()
    {
        var formats = ReportFormat.All.Select(format => (format.Name, format.FileName));

        Assert.That(formats, Is.EqualTo(new[] { ("html", "report.html"), ("json", "assessment.json"), ("pdf", "report.pdf") }));
    }

    [TestCase("json", true)]
    [TestCase("JSON", false)]
    [TestCase("docx", false)]
    public void Find_ByName_IsExact(string name, bool found)
    {
        var format = ReportFormat.Find(name);

        Assert.That(format is not null, Is.EqualTo(found));
    }

    [TestCaseSource(nameof(Cultures))]
    public void Json_UnderEveryCulture_IsAsApproved(string culture)
    {
        var text = Under(culture, "json");

        Approved.Compare("FormatTests/assessment.json", text);
    }

    [TestCaseSource(nameof(Cultures))]
    public void Html_UnderEveryCulture_IsAsApproved(string culture)
    {
        var text = Under(culture, "html");

        Approved.Compare("FormatTests/report.html", text);
    }

    [Test]
    public void Html_HostileNames_AreText()
    {
        var text = Under("", "html");

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Not.Contain("<script"));
            Assert.That(text, Does.Not.Contain("javascript:alert(1)\""));
            Assert.That(text, Does.Not.Contain('\u001b').And.Not.Contain('\u202e'));
            Assert.That(text, Does.Contain("&lt;script&gt;alert").And.Contain("\\u{202e}").And.Contain("\\u{1b}"));
        });
    }

    private static string Under(string culture, string format)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return Encoding.UTF8.GetString(Written.As(format, SampleAssessment.Value));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
