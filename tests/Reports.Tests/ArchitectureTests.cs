using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ComplianceAudit.Reports.Tests;

/// <summary>Reports are made from an assessment alone: engine and collector stay out of reach.</summary>
internal sealed class ArchitectureTests
{
    [Test]
    public void Assembly_OfRules_UsesResultTypesAlone()
    {
        var used = UsedTypes().Where(type => type.Assembly == "ComplianceAudit.Rules").Select(type => type.Name);

        Assert.That(used, Is.Not.Empty.And.All.StartsWith("ComplianceAudit.Rules.Results."), "take what a report needs from the assessment, or add it there");
    }

    [Test]
    public void Assembly_OfOurs_UsesRulesAndPdfAlone()
    {
        var used = UsedTypes().Select(type => type.Assembly).Where(name => name.StartsWith("ComplianceAudit.", StringComparison.Ordinal)).Distinct();

        Assert.That(used, Is.SubsetOf(new[] { "ComplianceAudit.Rules", "ComplianceAudit.Pdf" }));
    }

    private static List<(string Assembly, string Name)> UsedTypes()
    {
        using var file = new PEReader(File.OpenRead(typeof(ReportFormat).Assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Where(type => type.ResolutionScope.Kind == HandleKind.AssemblyReference)
            .Select(type => (
                metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name),
                $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"))];
    }
}
