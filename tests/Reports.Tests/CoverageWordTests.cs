namespace ComplianceAudit.Reports.Tests;

internal sealed class CoverageWordTests
{
    [TestCase("complete", "complete", true)]
    [TestCase("notServed", "not served", true)]
    [TestCase("notCollected", "not collected", false)]
    [TestCase("denied", "denied", false)]
    [TestCase("of a later version", "of a later version", false)]
    public void Of_Word_GivesItsTitleAndWhetherAllIsThere(string word, string title, bool isWhole)
    {
        var coverage = CoverageWord.Of(word);

        Assert.That(coverage, Is.EqualTo(new CoverageWord(word, title, isWhole)));
    }
}
