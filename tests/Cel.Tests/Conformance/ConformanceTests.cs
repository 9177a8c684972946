using System.Text.Json.Nodes;

namespace ComplianceAudit.Cel.Tests.Conformance;

/// <summary>Cases of the official suite, from the folder that CEL_CONFORMANCE_DIR names or the copy beside the tests.</summary>
public sealed class ConformanceTests
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("CEL_CONFORMANCE_DIR")
        ?? Path.Combine(TestContext.CurrentContext.TestDirectory, "Conformance", "cases");

    [TestCaseSource(nameof(Cases))]
    public void Evaluate_CaseOfTheSuite_AnswersAsTheSuiteSays(object conformanceCase)
    {
        var problem = ((ConformanceCase)conformanceCase).Problem();

        Assert.That(problem, Is.Null);
    }

    private static IEnumerable<TestCaseData> Cases() =>
        from file in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal)
        from section in JsonNode.Parse(File.ReadAllText(file))!["section"]!.AsArray()
        from test in section!["test"]!.AsArray()
        let name = $"{Path.GetFileNameWithoutExtension(file)}/{section["name"]}/{test["name"]}"
        select new TestCaseData(new ConformanceCase(name, test)).SetName(name);
}
