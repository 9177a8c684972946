using System.Text.RegularExpressions;

namespace ComplianceAudit.Conventions.Tests;

/// <summary>What no file of the repository may say.</summary>
internal sealed partial class TextTests
{
    private static readonly string[] TextFiles = [".cs", ".csproj", ".props", ".json", ".yaml", ".yml", ".md", ".liquid", ".sh", ".txt", ".css", ".js"];

    private static IEnumerable<string> Written() => Repository.Files.Where(file => TextFiles.Contains(Path.GetExtension(file)));

    [Test]
    public void File_NamesNoPackageSource()
    {
        var wrong = Written().Where(file => !file.EndsWith("TextTests.cs", StringComparison.Ordinal)).Where(file => PackageSource().IsMatch(Repository.Read(file)));

        Assert.That(wrong, Is.Empty, "package sources are the machine's business: name packages, not where they come from");
    }

    [Test]
    public void Source_SuppressesNoWarning()
    {
        var wrong = Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !file.EndsWith("TextTests.cs", StringComparison.Ordinal))
            .Where(file => Repository.Read(file).Contains("#pragma warning disable", StringComparison.Ordinal));

        Assert.That(wrong, Is.Empty, "mend the cause, or turn the rule off for all in .editorconfig with its reason");
    }

    [Test]
    public void Package_IsPinnedInOnePlace()
    {
        var wrong = Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(file => VersionedReference().IsMatch(Repository.Read(file)));

        Assert.That(wrong, Is.Empty, "versions stand in Directory.Packages.props alone");
    }

    [GeneratedRegex(@"https?://[\w.-]*(nuget|npmjs|debian)[\w.-]*")]
    private static partial Regex PackageSource();

    [GeneratedRegex(@"<PackageReference[^>]*\sVersion=")]
    private static partial Regex VersionedReference();
}
