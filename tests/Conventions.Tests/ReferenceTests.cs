using System.Xml.Linq;

namespace ComplianceAudit.Conventions.Tests;

/// <summary>Which project may know which other: the table in the architecture page of src/README.md.</summary>
internal sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Cel"] = [],
        ["Snapshots"] = [],
        ["Collector"] = ["Snapshots"],
        ["Rules"] = ["Cel", "Snapshots"],
        ["Pdf"] = [],
        ["Reports"] = ["Pdf", "Rules"],
        ["Cli"] = ["Cel", "Collector", "Pdf", "Reports", "Rules", "Snapshots"],
    };

    private static IEnumerable<string> Projects() => Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"))
        .Select(folder => Path.GetFileName(folder)!.Replace("ComplianceAudit.", "", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    [Test]
    public void Projects_InSrc_AreThoseOfTheDesign()
    {
        var projects = Projects();

        Assert.That(projects, Is.EquivalentTo(Allowed.Keys), "a new project needs its row in src/README.md and in this test");
    }

    [TestCaseSource(nameof(Projects))]
    public void Project_InItsProjectFile_ReferencesOnlyWhatItMay(string project)
    {
        var file = XDocument.Parse(Repository.Read($"src/ComplianceAudit.{project}/ComplianceAudit.{project}.csproj"));

        var references = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value).Replace("ComplianceAudit.", "", StringComparison.Ordinal));

        Assert.That(references, Is.SubsetOf(Allowed[project]), $"{project} may reference only [{string.Join(", ", Allowed[project])}]: move the code to where its knowledge belongs");
    }

    [TestCaseSource(nameof(Projects))]
    public void Project_AsBuilt_UsesOnlyAssembliesItMay(string project)
    {
        var assembly = System.Reflection.Assembly.Load(project == "Cli" ? "compliance-audit" : "ComplianceAudit." + project);

        var used = assembly.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("ComplianceAudit.", StringComparison.Ordinal))
            .Select(name => name["ComplianceAudit.".Length..]);

        Assert.That(used, Is.SubsetOf(Allowed[project]));
    }
}
