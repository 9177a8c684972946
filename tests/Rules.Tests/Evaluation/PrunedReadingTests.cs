using System.Text.Json;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Compilation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Evaluation;

/// <summary>What evaluation is told to read of a snapshot is all that it needs, and not more than it needs.</summary>
internal sealed class PrunedReadingTests
{
    private static IEnumerable<TestCaseData> Cases => PrunedReading.Cases.Select(ruleCase => new TestCaseData(ruleCase).SetName($"Evaluate_OverSelectedFields_IsTheSame({ruleCase})"));

    [TestCaseSource(nameof(Cases))]
    public void Evaluate_OverSelectedFields_IsTheSame(RuleCase ruleCase)
    {
        var pruned = PrunedReading.Evaluate(ruleCase, FieldMapper.Select([PrunedReading.CheckOf(ruleCase)]));

        Assert.That(pruned, Is.EqualTo(PrunedReading.Evaluate(ruleCase, FieldSelection.Everything)));
    }

    [TestCase(EvidenceDetail.Default)]
    [TestCase(EvidenceDetail.All)]
    public void Evaluate_SampleOverSelectedFields_IsTheSame(EvidenceDetail detail)
    {
        var library = PrunedReading.Library;
        using var file = SnapshotFile.Open(PrunedReading.SampleSnapshot);
        var options = new EvaluationOptions { Evidence = detail };

        var pruned = new Evaluator(library).Evaluate(file.Read(library.Fields(library.Packs), default), library.Packs, options, null, default);

        var whole = new Evaluator(library).Evaluate(file.Read(FieldSelection.Everything, default), library.Packs, options, null, default);
        Assert.That(JsonSerializer.Serialize(pruned), Is.EqualTo(JsonSerializer.Serialize(whole)));
    }

    /// <summary>Takes away one path after the other of those that the checks' expressions look at, wherever it stands: some case must come out otherwise.</summary>
    [Test]
    public void Evaluate_WithoutAPath_IsNoticed()
    {
        var noticed = new Dictionary<string, bool>();
        foreach (var check in PrunedReading.Library.Checks)
        {
            var fields = FieldMapper.FieldsOf(check)!;
            var cases = PrunedReading.Cases.Where(ruleCase => ruleCase.CheckId == check.Id).Select(ruleCase => (ruleCase, Whole: PrunedReading.Evaluate(ruleCase, FieldSelection.Everything))).ToList();
            foreach (var path in check.Program.Reach.Paths.Where(path => IsOfADocument(path.Root)).Select(TextOf).Where(path => !IsAlwaysKept(path)))
                noticed[path] = noticed.GetValueOrDefault(path) || cases.Exists(one => PrunedReading.Evaluate(one.ruleCase, Without(fields, path)) != one.Whole);
        }

        var unnoticed = string.Join(", ", noticed.Where(path => !path.Value).Select(path => path.Key));

        Assert.That((unnoticed, noticed.Count > 20), Is.EqualTo(("", true)));
    }

    /// <summary>What functions of facts and of admission work out stands in no document.</summary>
    private static bool IsOfADocument(string root) => root is "object" or "pod" || (root.EndsWith(')') && root.StartsWith("snapshot.", StringComparison.Ordinal));

    /// <summary>The path from a document's root, or from a pod's: what a list of documents is gone through with is left out.</summary>
    private static string TextOf(CelPath path) =>
        string.Join('.', path.Steps.Skip(path.Root.EndsWith(')') && path.Steps is [null, ..] ? 1 : 0).Select(step => step ?? "[]"));

    private static bool IsAlwaysKept(string path) => path is "" or "kind" or "metadata.name" or "metadata.namespace" or "spec.nodeName";

    private static FieldSelection Without(IEnumerable<SelectedField> fields, string path) =>
        new(fields.Where(field => !$".{string.Join('.', field.Steps.Select(step => step ?? "[]"))}.".Contains($".{path}.", StringComparison.Ordinal)));
}
