using ComplianceAudit.Benchmarks.Reading;

namespace ComplianceAudit.Benchmarks.Tests.Reading;

internal sealed class FieldsFileTests
{
    [TestCase("pods spec hostNetwork")]
    [TestCase("pods spec containers * securityContext privileged")]
    public void LinesOf_TheShippedPacks_NamesWhatTheirChecksLookAt(string line)
    {
        var lines = FieldsFile.LinesOf(ShippedPacks.Folder).ToList();

        Assert.That(lines, Has.Some.EqualTo(line).Or.Some.EqualTo($"{line} **"));
        Assert.That(lines, Has.None.Contains("  "));
    }
}
