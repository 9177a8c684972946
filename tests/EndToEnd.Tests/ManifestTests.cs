using ComplianceAudit.EndToEnd.Tests.Driving;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>Manifests instead of a cluster: files, folders, standard input.</summary>
internal sealed class ManifestTests
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Manifests");

    [Test]
    public async Task Evaluate_FileFolderAndStandardInput_PointsAtFileAndLine()
    {
        using var folder = new ScratchFolder();
        CopyTo(folder);
        var input = await File.ReadAllTextAsync(Path.Combine(Folder, "list.json"));

        var run = await BuiltProgram.RunReadingAsync(folder, input, "evaluate", "deploy.yaml", "k8s/", "-", "--pack", "cis-kubernetes@1.12", "--format", "json", "-o", "out");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var assessment = await AssessmentJson.ReadAsync(folder["out/assessment.json"]);
        var places = assessment.Findings
            .Where(finding => finding["verdict"]!.GetValue<string>() == "fail")
            .Select(finding => $"{finding["resource"]!["name"]} {finding["resource"]!["source"]!["file"]}:{finding["resource"]!["source"]!["line"]}")
            .Distinct();
        Assert.That(places, Is.EquivalentTo(new[] { "debug deploy.yaml:22", "agent k8s/agent.yaml:15", "agent k8s/agent.yaml:19", "from-list standard input:13" }));
    }

    [Test]
    public async Task Evaluate_Manifests_SaysThatThisIsNotACluster()
    {
        using var folder = new ScratchFolder();
        CopyTo(folder);

        var run = await BuiltProgram.RunAsync(folder, "evaluate", "deploy.yaml", "--pack", "cis-kubernetes@1.12", "--kubernetes-version", "1.33", "-o", "out");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var assessment = await AssessmentJson.ReadAsync(folder["out/assessment.json"]);
        Assert.That(assessment.Root["cluster"]!["kind"]!.GetValue<string>(), Is.EqualTo("manifests"));
        Assert.That(assessment.Root["cluster"]!["version"]!.GetValue<string>(), Does.Contain("1.33"));
        Assert.That(assessment.Verdicts["1.2.1"], Is.EqualTo("unknown"), "no manifest says how the API server runs");
        Assert.That(assessment.Verdicts["5.1.1"], Is.EqualTo("unknown"), "absence from manifests is not absence from a cluster");
        Assert.That(await File.ReadAllTextAsync(folder["out/report.html"]), Does.Contain("not a cluster"));
    }

    private static void CopyTo(ScratchFolder folder)
    {
        Directory.CreateDirectory(folder["k8s"]);
        File.Copy(Path.Combine(Folder, "deploy.yaml"), folder["deploy.yaml"]);
        File.Copy(Path.Combine(Folder, "agent.yaml"), folder["k8s/agent.yaml"]);
    }
}
