using ComplianceAudit.Benchmarks.Comparison;

namespace ComplianceAudit.Benchmarks.Tests.Comparison;

internal sealed class MarkedSectionTests
{
    private static readonly MarkedSection Section = new("run");

    [Test]
    public void Replace_BetweenTheMarks_LeavesTheRestAlone()
    {
        var text = Section.Replace($"before\n{Section.Begin}old\n{Section.End}after\n", "new\n");

        Assert.That(text, Is.EqualTo($"before\n{Section.Begin}new\n{Section.End}after\n"));
    }

    [Test]
    public void Replace_WithoutMarks_SaysWhichLinesAreMissing()
    {
        var problem = Assert.Throws<InvalidDataException>(() => Section.Replace("before\n", "new\n"));

        Assert.That(problem.Message, Is.EqualTo("The lines '<!-- written by ./run: begin -->' and '<!-- written by ./run: end -->' must stand in the file, in this order."));
    }
}
