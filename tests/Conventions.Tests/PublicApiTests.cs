using System.Reflection;

namespace ComplianceAudit.Conventions.Tests;

/// <summary>A library's surface is one approved file: whoever changes it sees and shows what they promise.</summary>
internal sealed class PublicApiTests
{
    [TestCase("Cel")]
    [TestCase("Snapshots")]
    [TestCase("Collector")]
    [TestCase("Rules")]
    [TestCase("Pdf")]
    [TestCase("Reports")]
    public void PublicApi_OfALibrary_IsTheApprovedOne(string project)
    {
        var approved = Path.Combine(Repository.Root, "tests/Conventions.Tests/Approved", project + ".txt");

        var surface = PublicApi.Of(Assembly.Load("ComplianceAudit." + project));

        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(approved, surface);
        }

        Assert.That(surface, Is.EqualTo(File.ReadAllText(approved)), $"if the change is meant, run APPROVE=1 dotnet test tests/Conventions.Tests and commit {project}.txt");
    }
}
