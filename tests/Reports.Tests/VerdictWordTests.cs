using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Tests;

internal sealed class VerdictWordTests
{
    [Test]
    public void All_Verdicts_HaveOneRowAndASignOfTheirOwn()
    {
        var rows = VerdictWord.All;

        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(row => row.Verdict), Is.EquivalentTo(Enum.GetValues<Verdict>()));
            Assert.That(rows.Select(row => row.Word), Is.Unique);
            Assert.That(rows.Select(row => row.Symbol), Is.Unique);
        });
    }

    [TestCaseSource(nameof(Verdicts))]
    public void Find_WordOfAVerdict_LeadsBack(Verdict verdict)
    {
        var found = VerdictWord.Find(VerdictWord.Of(verdict).Word);

        Assert.That(found?.Verdict, Is.EqualTo(verdict));
    }

    [Test]
    public void All_Severities_HaveOneRow()
    {
        var rows = SeverityWord.All.Select(row => row.Severity);

        Assert.That(rows, Is.EqualTo(Enum.GetValues<Severity>().OrderDescending()));
    }

    private static Verdict[] Verdicts() => Enum.GetValues<Verdict>();
}
