using ComplianceAudit.Benchmarks.Comparison;

namespace ComplianceAudit.Benchmarks.Tests.Comparison;

internal sealed class MarkedSectionTests
{
    [Test]
    public void Replace_BetweenTheMarks_LeavesTheRestAlone()
    {
        var text = MarkedSection.Replace($"before\n{MarkedSection.Begin}old\n{MarkedSection.End}after\n", "new\n");

        Assert.That(text, Is.EqualTo($"before\n{MarkedSection.Begin}new\n{MarkedSection.End}after\n"));
    }

    [Test]
    public void Replace_WithoutMarks_SaysWhichLinesAreMissing()
    {
        var problem = Assert.Throws<InvalidDataException>(() => MarkedSection.Replace("before\n", "new\n"));

        Assert.That(problem.Message, Is.EqualTo("The lines '<!-- written by ./run: begin -->' and '<!-- written by ./run: end -->' must stand in the file, in this order."));
    }
}
