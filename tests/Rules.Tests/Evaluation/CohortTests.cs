using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Evaluation;

/// <summary>Pods of one controller with equal specifications are judged as one: the result is the one that judging each of them gives.</summary>
internal sealed class CohortTests
{
    private const string Privileged = """{"containers":[{"name":"web","securityContext":{"privileged":true}},{"name":"log"}]}""";
    private const string Harmless = """{"containers":[{"name":"web"},{"name":"log"}]}""";

    /// <summary>Looks at the specification alone, and the same with a look at each pod's name, which no two share.</summary>
    private static readonly string[] Expressions = ["\"!item.?securityContext.?privileged.orValue(false)\"", "\"!item.?securityContext.?privileged.orValue(false) || object.metadata.name == ''\""];

    [TestCase(EvidenceDetail.Default)]
    [TestCase(EvidenceDetail.All)]
    public void Evaluate_ManyEqualPods_GivesWhatEachOfThemGives(EvidenceDetail detail)
    {
        var snapshot = Snapshot();

        var results = Array.ConvertAll(Expressions, expression => Evaluate(expression, snapshot, detail));

        Assert.That(JsonSerializer.Serialize(results[0]), Is.EqualTo(JsonSerializer.Serialize(results[1])));
    }

    [Test]
    public void Evaluate_ManyEqualPods_AreCountedInOneFinding()
    {
        var result = Evaluate(Expressions[0], Snapshot(), EvidenceDetail.Default);

        Assert.That(result.Population, Is.EqualTo(5_002));
        Assert.That(result.Findings.Select(finding => $"{finding.Resource.Kind} {finding.Resource.Name} x{finding.Count} {finding.Message}"), Is.EqualTo(new[]
        {
            "Pod other-1 x1 other-1 web", "Pod web-1 x5000 web-1 web (differs from its template)",
        }));
    }

    [Test]
    public void Evaluate_SomePodsOfMany_DigestIsOfTheirNamesAlone()
    {
        using var folder = new PackFolder().Check("demo", "workloads", "\"true\"", between: "applies: int(object.metadata.?labels.?turn.orValue('0')) % 3 == 0").Control("{check: demo}");

        var evidence = Run.Check(folder, Snapshot(), new EvaluationOptions { Evidence = EvidenceDetail.All }).PopulationEvidence!;

        var text = string.Join('\n', evidence.Subjects.Order(StringComparer.Ordinal));
        Assert.That(evidence.Subjects, Has.Count.EqualTo(1_668).And.Ordered.Using((System.Collections.IComparer)StringComparer.Ordinal));
        Assert.That(evidence.Digest, Is.EqualTo($"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}"));
    }

    private static CheckResult Evaluate(string expression, Snapshot snapshot, EvidenceDetail detail)
    {
        using var folder = new PackFolder().Check("demo", "workloads", expression, between: "each: pod.spec.containers", message: "\"object.metadata.name + ' ' + item.name\"").Control("{check: demo}");
        return Run.Check(folder, snapshot, new EvaluationOptions { Evidence = detail });
    }

    /// <summary>A StatefulSet whose 5,000 pods were changed behind its back, and amid them one of a controller that the snapshot lacks: more than one thread takes at a time.</summary>
    private static Snapshot Snapshot()
    {
        var builder = new SnapshotBuilder("many");
        builder.Add(new SourceName("statefulsets", "apps"), "v1", Encoding.UTF8.GetBytes(
            $$"""{"apiVersion":"apps/v1","kind":"StatefulSet","metadata":{"name":"web","namespace":"shop"},"spec":{"template":{"metadata":{},"spec":{{Harmless}}} } }"""));
        for (var i = 1; i <= 5_000; i++)
        {
            Add(builder, $"web-{i}", "web", i);
            if (i == 2_500)
                Add(builder, "other-1", "other", 0);
        }
        return builder.SetCoverage([.. ResourceKinds.Workloads.Select(source => SourceCoverage.Without(source, CoverageStatus.Complete, ""))]).Build();
    }

    private static void Add(SnapshotBuilder builder, string name, string owner, int turn) => builder.Add(new SourceName("pods"), "v1", Encoding.UTF8.GetBytes(
        $$"""
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"{{name}}","namespace":"shop","labels":{"turn":"{{turn}}"},"ownerReferences":[{"apiVersion":"apps/v1","kind":"StatefulSet","name":"{{owner}}","controller":true}]},
         "spec":{{Privileged}}}
        """.Replace("\n", "", StringComparison.Ordinal)));
}
