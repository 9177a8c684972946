using System.Text.RegularExpressions;

namespace ComplianceAudit.Conventions.Tests;

/// <summary>Rules about where files lie and how they are named. Each message says how to comply.</summary>
internal sealed partial class LayoutTests
{
    private const int MostLines = 300;

    private static readonly string[] KindsInsteadOfFeatures = ["Interfaces", "Models", "Helpers", "Utils", "Utilities", "Common", "Managers", "Services", "Misc"];

    private static readonly string[] TopLevel =
    [
        "benchmarks", "deploy", "rulepacks", "src", "templates", "tests",
        "BannedSymbols.txt", "ComplianceAudit.sln", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md", "global.json", "test.sh",
    ];

    [Test]
    public void TopLevel_HoldsOnlyTheRoomsOfTheDesign()
    {
        var entries = Repository.Files.Select(file => file.Split('/')[0]).Distinct().Where(name => name[0] != '.');

        Assert.That(entries, Is.SubsetOf(TopLevel), "a new top folder or file needs its place in README and in this test");
    }

    [Test]
    public void TopFolder_HasAReadme()
    {
        var folders = Repository.Files.Where(file => file.Contains('/', StringComparison.Ordinal) && file[0] != '.').Select(file => file.Split('/')[0]).Distinct();

        var silent = folders.Where(folder => !File.Exists(Path.Combine(Repository.Root, folder, "README.md")));

        Assert.That(silent, Is.Empty, "each top folder explains itself in a README.md of at most a page");
    }

    [Test]
    public void Folder_IsNamedForAFeature()
    {
        var wrong = Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => file.Split('/').SkipLast(1).Any(part => KindsInsteadOfFeatures.Contains(part)));

        Assert.That(wrong, Is.Empty, "folders hold a feature, not a kind of type: name the folder for what it does");
    }

    [Test]
    public void SourceFile_IsShortOrSaysWhyNot()
    {
        var wrong = Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => (file, text: Repository.Read(file)))
            .Where(f => f.text.Split('\n').Length > MostLines && !f.text.StartsWith("// Long because ", StringComparison.Ordinal))
            .Select(f => f.file);

        Assert.That(wrong, Is.Empty, $"more than {MostLines} lines: split it, or begin it with \"// Long because \" and the reason");
    }

    [Test]
    public void SourceFile_IsNamedForTheTypeItHolds()
    {
        var wrong = Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => Path.GetFileName(file) != "Program.cs")
            .Where(file => !DeclaredTypes().Matches(Repository.Read(file)).Any(type => type.Groups[1].Value == Path.GetFileName(file).Split('.')[0]));

        Assert.That(wrong, Is.Empty, "one concept per file, named for it");
    }

    [Test]
    public void Type_IsNotNamedAfterNothing()
    {
        var wrong = Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => DeclaredTypes().Matches(Repository.Read(file)).Select(type => (file, name: type.Groups[1].Value)))
            .Where(type => VagueEnding().IsMatch(type.name))
            .Select(type => $"{type.file}: {type.name}");

        Assert.That(wrong, Is.Empty, "names are the field's terms; Manager, Processor, Helper, Utils, Data, Info and Item say nothing");
    }

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|file|static|sealed|abstract|partial|readonly|ref)\s+)*(?:class|struct|interface|enum|record(?:\s+struct|\s+class)?|delegate\s+[\w<>\[\],.?]+)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex DeclaredTypes();

    [GeneratedRegex("(Manager|Processor|Helper|Helpers|Utils|Utility|Data|Info|Item)$")]
    private static partial Regex VagueEnding();
}
