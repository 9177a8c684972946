using System.Globalization;
using System.Text;
using ComplianceAudit.Rules.Results;
using UglyToad.PdfPig;

namespace ComplianceAudit.Reports.Tests;

/// <summary>Rows by the thousand: nothing is cut, nothing breaks.</summary>
internal sealed class LargeReportTests
{
    private const int Findings = 5_000;
    private const string FirstName = "workload-00000";
    private const string LastName = "workload-04999";

    private static readonly Assessment Large = SampleAssessment.Value with
    {
        Checks = [.. SampleAssessment.Value.Checks.Select(check => check.CheckId == "host-path" ? check with { Findings = Many(check.Findings[0]) } : check)],
    };

    [Test]
    public void Html_ThousandsOfFindings_AllStandInIt()
    {
        var html = Encoding.UTF8.GetString(Written.As("html", Large));

        Assert.Multiple(() =>
        {
            Assert.That(html.Split("hostPath</code>").Length - 1, Is.EqualTo(Findings));
            Assert.That(html, Does.Contain(FirstName).And.Contain(LastName));
        });
    }

    [Test]
    public void Json_ThousandsOfFindings_ReadBackTheSame()
    {
        using var folder = new TemporaryFolder();
        var bytes = Written.As("json", Large);
        var file = folder.Write("assessment.json", Encoding.UTF8.GetString(bytes));

        var read = AssessmentFile.Read(file);

        Assert.That(Written.As("json", read), Is.EqualTo(bytes));
    }

    [Test]
    public void Pdf_ThousandsOfFindings_AllStandInIt()
    {
        using var document = PdfDocument.Open(Written.As("pdf", Large));

        var names = document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text).Where(text => text.StartsWith("workload-", StringComparison.Ordinal)).ToHashSet();

        Assert.That(names, Has.Count.EqualTo(Findings).And.Contain(FirstName).And.Contain(LastName));
    }

    private static Finding[] Many(Finding sample) =>
    [
        .. Enumerable.Range(0, Findings).Select(number => sample with
        {
            Id = number.ToString("x16", CultureInfo.InvariantCulture),
            Resource = sample.Resource with
            {
                Namespace = string.Create(CultureInfo.InvariantCulture, $"team-{number % 40:00}"),
                Name = string.Create(CultureInfo.InvariantCulture, $"workload-{number:00000}"),
            },
        }),
    ];
}
