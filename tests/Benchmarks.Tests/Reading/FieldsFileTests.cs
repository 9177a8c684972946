using ComplianceAudit.Benchmarks.Reading;

namespace ComplianceAudit.Benchmarks.Tests.Reading;

internal sealed class FieldsFileTests
{
    [TestCase("pods spec hostNetwork")]
    [TestCase("pods spec containers * securityContext privileged")]
    public void LinesOf_TheShippedPacks_NamesWhatTheirChecksLookAt(string line)
    {
        var lines = FieldsFile.LinesOf(RulePacks()).ToList();

        Assert.That(lines, Has.Some.EqualTo(line).Or.Some.EqualTo($"{line} **"));
        Assert.That(lines, Has.None.Contains("  "));
    }

    private static string RulePacks()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ComplianceAudit.sln")))
            folder = folder.Parent!;

        return Path.Combine(folder.FullName, "rulepacks");
    }
}
