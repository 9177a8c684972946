using ComplianceAudit.Reports.Model;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports.Tests.Model;

internal sealed class ScoreModelTests
{
    [TestCase(2 / 6d, 5 / 6d, 2 / 3d, "33\u00a0%", "84\u00a0%", "66\u00a0%")]
    [TestCase(0.29, 0.29, 0.29, "29\u00a0%", "29\u00a0%", "29\u00a0%")]
    [TestCase(499 / 500d, 499 / 500d, 499 / 500d, "99\u00a0%", "99\u00a0%", "99\u00a0%")]
    [TestCase(0.9996, 1, 0, "99\u00a0%", "100\u00a0%", "0\u00a0%")]
    [TestCase(0, 1 / 500d, 0, "0\u00a0%", "1\u00a0%", "0\u00a0%")]
    [TestCase(1, 1, 1, "100\u00a0%", "100\u00a0%", "100\u00a0%")]
    public void Of_Bounds_RoundAwayFromFlattery(double worst, double best, double assessed, string worstText, string bestText, string assessedText)
    {
        var score = ScoreModel.Of(new Score(worst, best, assessed));

        Assert.That(score, Is.EqualTo(new ScoreModel(true, worstText, bestText, worst == best, assessedText)));
    }

    [Test]
    public void Of_NothingToDivideBy_IsNoScore()
    {
        var score = ScoreModel.Of(new Score(null, null, null));

        Assert.That(score.Exists, Is.False);
    }
}
