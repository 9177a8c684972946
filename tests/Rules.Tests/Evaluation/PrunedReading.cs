using System.Text.Json;
using ComplianceAudit.Rules.Cases;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Loading;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Evaluation;

/// <summary>The cases of the shipped checks as snapshot files, evaluated over more or less of them.</summary>
internal static class PrunedReading
{
    private static readonly string Root = FindRoot();
    private static readonly Lazy<RulePackLibrary> Loaded = new(() => RulePackLibrary.Load([RulePacks]));

    public static RulePackLibrary Library => Loaded.Value;

    public static string SampleSnapshot { get; } = Path.Combine(Root, "src", "ComplianceAudit.Cli", "Demo", "sample.snapshot.zip");

    public static IReadOnlyList<RuleCase> Cases { get; } = RuleCases.Find(RulePacks);

    private static string RulePacks => Path.Combine(Root, "rulepacks");

    public static Check CheckOf(RuleCase ruleCase) => Library.Checks.Single(check => check.Id == ruleCase.CheckId);

    /// <summary>Everything that a check says about a case, all evidence listed, when no more than some fields of it is read.</summary>
    public static string Evaluate(RuleCase ruleCase, FieldSelection fields)
    {
        using var file = WriteAndOpen(ruleCase, out var content);
        var view = new SnapshotView(file.Read(fields, CancellationToken.None));
        var context = new RunContext(view, new ClusterView(view, null), DateTimeOffset.UnixEpoch, EvidenceDetail.All, CancellationToken.None);
        var check = CheckOf(ruleCase);
        var evaluator = new CheckEvaluator(context, ControlReader.Instance(check, ParameterReader.Combine(check, content.Header.Parameters)));
        foreach (var sweep in Sweep.Of([evaluator]))
        {
            for (var part = 0; part < sweep.Parts; part++)
                sweep.EvaluatePart(part);
        }
        return JsonSerializer.Serialize(evaluator.Result());
    }

    private static SnapshotFile WriteAndOpen(RuleCase ruleCase, out CaseFile content)
    {
        content = CaseFile.Read(ruleCase.File, out _)!;
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.snapshot.zip");
        try
        {
            using (var writer = SnapshotWriter.Create(path))
            {
                foreach (var resource in content.Resources)
                    writer.Add(resource.Source, resource.Source.IsFact ? "" : resource.ApiVersion.Split('/')[^1], resource.Json.Span);
                var snapshot = content.Snapshot(CheckOf(ruleCase), ruleCase.File);
                var counted = snapshot.Manifest.Coverage.Select(row => row with { Count = row is { Namespace: "", Node: "" } ? snapshot.List(row.Source).Count : 0 });
                writer.Complete(snapshot.Manifest with { Members = [], Coverage = [.. counted] });
            }
            return SnapshotFile.Open(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ComplianceAudit.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("ComplianceAudit.sln stands in no folder above the tests");
        return folder.FullName;
    }
}
