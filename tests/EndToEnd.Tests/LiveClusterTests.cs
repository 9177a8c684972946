using System.Runtime.Versioning;

using ComplianceAudit.EndToEnd.Tests.Driving;

using NJsonSchema;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>A real kube-apiserver, seen by a member of system:masters.</summary>
internal sealed class LiveClusterTests
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["1.2.1"] = "fail",   // anonymous-auth is unset: true
        ["1.2.2"] = "pass",
        ["1.2.6"] = "pass",   // Node,RBAC
        ["1.2.8"] = "pass",
        ["1.2.15"] = "pass",  // --profiling=false
        ["1.2.16"] = "fail",  // no audit log
        ["5.1.1"] = "fail",   // contractor-admin
        ["5.1.2"] = "fail",   // legacy/config-reader
        ["5.1.3"] = "fail",   // operator
        ["5.1.4"] = "fail", ["5.1.8"] = "fail", ["5.1.9"] = "fail", ["5.1.10"] = "fail", ["5.1.11"] = "fail", ["5.1.12"] = "fail", ["5.1.13"] = "fail",   // contractor-admin
        ["5.2.2"] = "fail",   // legacy/root-shell, legacy/migrate
        ["5.2.3"] = "fail",   // legacy/root-shell
        ["5.2.4"] = "fail",   // legacy/shared-memory
        ["5.2.5"] = "fail",   // monitoring/node-exporter
        ["5.2.11"] = "fail",  // legacy/root-shell, monitoring/node-exporter
        ["5.3.2"] = "fail",   // legacy runs a pod
    };

    /// <summary>This server knows neither Pod Security nor admission policies: any pod is admitted everywhere.</summary>
    private static readonly string[] Admitting = ["Namespace audit", "Namespace default", "Namespace legacy", "Namespace monitoring", "Namespace shop"];

    private ScratchFolder _folder = null!;
    private ProgramRun _scan = null!;
    private AssessmentJson _assessment = null!;

    [OneTimeSetUp]
    public async Task ScanOnceAsync()
    {
        var server = await SharedServer.GetAsync();
        _folder = new ScratchFolder();
        _scan = await BuiltProgram.RunAsync(_folder, "scan", "--kubeconfig", server.AdminKubeconfig, "--pack", "cis-kubernetes@1.12", "-o", "report");
        Assert.That(_scan.ExitCode, Is.Zero, _scan.ToString());
        _assessment = await AssessmentJson.ReadAsync(_folder["report/assessment.json"]);
    }

    [OneTimeTearDown]
    public void Remove() => _folder?.Dispose();

    [Test]
    public void Scan_AsAdmin_WritesSnapshotAndEveryReport()
    {
        var files = _folder.Files();

        Assert.That(files, Has.Count.EqualTo(4), string.Join(' ', files));
        Assert.That(files, Is.SupersetOf(new[] { "report/assessment.json", "report/report.html", "report/report.pdf" }));
        Assert.That(files, Has.One.Matches("^report/test-cluster-[0-9]{8}T[0-9]{6}Z\\.snapshot\\.zip$"));
    }

    [Test]
    public void Scan_AsAdmin_JudgesEveryControl()
    {
        var verdicts = _assessment.Verdicts;

        Assert.That(verdicts, Is.EquivalentTo(Expected));
    }

    [TestCase("5.1.1", new[] { "ClusterRoleBinding contractor-admin" })]
    [TestCase("5.1.4", new[] { "ClusterRoleBinding contractor-admin" })]
    [TestCase("5.1.8", new[] { "ClusterRoleBinding contractor-admin" })]
    [TestCase("5.1.9", new[] { "ClusterRoleBinding contractor-admin" })]
    [TestCase("5.1.10", new[] { "ClusterRoleBinding contractor-admin" })]
    [TestCase("5.1.11", new[] { "ClusterRoleBinding contractor-admin" })]
    [TestCase("5.1.12", new[] { "ClusterRoleBinding contractor-admin" })]
    [TestCase("5.1.13", new[] { "ClusterRoleBinding contractor-admin" })]
    [TestCase("5.2.3", new[] { "Deployment legacy/root-shell" })]
    [TestCase("5.2.4", new[] { "Pod legacy/shared-memory" })]
    [TestCase("5.3.2", new[] { "Namespace legacy" })]
    public void Scan_AsAdmin_FindsTheCulpritsAndNoOthers(string control, string[] culprits)
    {
        var found = _assessment.FailuresOf(control).Select(subject => string.Join(' ', subject.Split(' ').Take(2))).Distinct();

        Assert.That(found, Is.EquivalentTo(control.StartsWith("5.2.", StringComparison.Ordinal) ? [.. culprits, .. Admitting] : culprits));
    }

    [Test]
    public void Scan_PodsOfOneTemplate_FoldIntoTheirDeployment()
    {
        var subjects = _assessment.Findings.Select(finding => $"{finding["resource"]!["kind"]} {finding["resource"]!["name"]}");

        Assert.That(subjects, Has.None.StartsWith("Pod web-6d5f8").And.None.StartsWith("ReplicaSet web-6d5f8"));
    }

    [Test]
    public void Scan_AsAdmin_NamesPrincipalEndpointAndAuthority()
    {
        var snapshot = _assessment.Root["snapshot"]!;

        Assert.That(snapshot["principal"]!.GetValue<string>(), Is.EqualTo("admin"));
        Assert.That(snapshot["endpoint"]!.GetValue<string>(), Does.StartWith("https://127.0.0.1:"));
        Assert.That(snapshot["caFingerprint"]!.GetValue<string>(), Does.Match("^(sha256:)?[0-9a-f]{64}$"));
        Assert.That(snapshot["tlsVerified"]!.GetValue<bool>(), Is.True);
    }

    [Test]
    public async Task Assessment_AsWritten_MeetsTheSchemaThatShipsWithTheProgram()
    {
        var file = Path.Combine(Path.GetDirectoryName(BuiltProgram.Assembly)!, "Schemas/assessment.schema.json");
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(file));

        var violations = schema.Validate(await File.ReadAllTextAsync(_folder["report/assessment.json"]));

        Assert.That(violations, Is.Empty);
    }

    [Test]
    public void Summary_NamesScoreWorstFindingsAndFiles()
    {
        Assert.That(_scan.Output, Does.Contain("cis-kubernetes").And.Contain("%"));
        Assert.That(_scan.Output, Does.Contain("contractor-admin"));
        Assert.That(_scan.Output, Does.Contain("report.pdf").And.Contain("report.html").And.Contain("assessment.json"));
        Assert.That(_scan.Output + _scan.Error, Does.Not.Contain('\u001b'), "NO_COLOR is set");
    }

    [Test]
    public void Outputs_HoldNoCredential()
    {
        var everything = _scan.Output + _scan.Error + string.Concat(_folder.Files().Select(file => Bytes.AllTextOf(_folder[file])));

        Assert.That(everything, Does.Not.Contain("correct-horse-battery-staple").And.Not.Contain("hunter2-on-the-command-line"));
        Assert.That(everything, Does.Not.Contain("BEGIN RSA PRIVATE KEY").And.Not.Contain("BEGIN PRIVATE KEY"));
    }

    [Test]
    public void Reports_NameClusterDigestAndEveryControl()
    {
        var digest = _assessment.Root["snapshot"]!["digest"]!.GetValue<string>();
        var html = File.ReadAllText(_folder["report/report.html"]);
        var pdf = Bytes.PdfText(_folder["report/report.pdf"]);

        foreach (var text in Expected.Keys.Append("test-cluster").Append("legacy/root-shell"))
        {
            Assert.That(html, Does.Contain(text));
            Assert.That(pdf, Does.Contain(text));
        }

        Assert.That(html, Does.Contain(digest));
        Assert.That(pdf.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), Does.Contain(digest));
    }

    [Test]
    public async Task Evaluate_SnapshotOfTheLiveServerTwice_GivesTheSameBytes()
    {
        var snapshot = _folder.Files().Single(file => file.EndsWith(".zip", StringComparison.Ordinal));
        using var folder = new ScratchFolder();

        foreach (var output in new[] { "first", "second" })
        {
            var run = await BuiltProgram.RunAsync(folder, "evaluate", _folder[snapshot], "--pack", "cis-kubernetes@1.12", "-o", output);
            Assert.That(run.ExitCode, Is.Zero, run.ToString());
        }

        Assert.That(folder.Files(), Has.Count.EqualTo(6));
        foreach (var name in new[] { "assessment.json", "report.html", "report.pdf" })
        {
            Assert.That(File.ReadAllBytes(folder["first/" + name]), Is.EqualTo(File.ReadAllBytes(folder["second/" + name])), name);
            Assert.That(File.ReadAllBytes(folder["first/" + name]), Is.EqualTo(File.ReadAllBytes(_folder["report/" + name])), name + " of scan");
        }
    }

    [Test]
    public async Task Report_OfTheAssessment_GivesTheSamePages()
    {
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "report", _folder["report/assessment.json"], "--format", "html,pdf", "-o", "again");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(folder.Files(), Is.EquivalentTo(new[] { "again/report.html", "again/report.pdf" }));
        Assert.That(File.ReadAllBytes(folder["again/report.pdf"]), Is.EqualTo(File.ReadAllBytes(_folder["report/report.pdf"])));
    }

    [Test]
    public async Task Evaluate_OneFormatToStandardOutput_PrintsTheReportAlone()
    {
        var snapshot = _folder.Files().Single(file => file.EndsWith(".zip", StringComparison.Ordinal));
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "evaluate", _folder[snapshot], "--pack", "cis-kubernetes@1.12", "--format", "json", "-o", "-");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(run.Output, Is.EqualTo(await File.ReadAllTextAsync(_folder["report/assessment.json"])));
        Assert.That(folder.Files(), Is.Empty);
    }

    [Test]
    [SupportedOSPlatform("linux")]
    public async Task Collect_OnItsOwn_WritesAFileForItsOwnerAlone()
    {
        var server = await SharedServer.GetAsync();
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "collect", "--kubeconfig", server.AdminKubeconfig, "--context", "test", "-o", "snapshots");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(folder.Files(), Has.Count.EqualTo(1));
        Assert.That(File.GetUnixFileMode(folder[folder.Files()[0]]), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(run.Output, Does.Contain("sha256:"));
    }
}
