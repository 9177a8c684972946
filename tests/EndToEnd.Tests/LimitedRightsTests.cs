using ComplianceAudit.EndToEnd.Tests.ApiServer;
using ComplianceAudit.EndToEnd.Tests.Driving;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>A real kube-apiserver, seen by a service account that may read pods, namespaces and nodes alone.</summary>
internal sealed class LimitedRightsTests
{
    private ScratchFolder _folder = null!;
    private ProgramRun _scan = null!;
    private AssessmentJson _assessment = null!;

    [OneTimeSetUp]
    public async Task ScanOnceAsync()
    {
        ApiServerBinaries.Require();
        _folder = new ScratchFolder();
        var kubeconfig = await SharedServer.ReaderKubeconfigAsync(_folder["reader.kubeconfig"]);
        _scan = await BuiltProgram.RunAsync(_folder, "scan", "--kubeconfig", kubeconfig, "--pack", "cis-kubernetes@1.12", "-o", "report");
        Assert.That(_scan.ExitCode, Is.Zero, _scan.ToString());
        _assessment = await AssessmentJson.ReadAsync(_folder["report/assessment.json"]);
    }

    [OneTimeTearDown]
    public void Remove() => _folder?.Dispose();

    [TestCase("5.1.1")]
    [TestCase("5.1.2")]
    [TestCase("5.1.3")]
    public void Scan_WithoutRightToReadRbac_DoesNotKnow(string control)
    {
        var result = _assessment.Controls.Single(c => c["id"]!.GetValue<string>() == control);

        Assert.That(result["verdict"]!.GetValue<string>(), Is.EqualTo("unknown"));
        Assert.That(result["reason"]!.GetValue<string>(), Does.Contain("rbac.authorization.k8s.io"));
    }

    [Test]
    public void Scan_WithoutRightToReadNetworkPolicies_DoesNotKnow()
    {
        Assert.That(_assessment.Verdicts["5.3.2"], Is.EqualTo("unknown"));
    }

    [Test]
    public void Scan_OfReadablePods_FailsSoundlyOnPartialEvidence()
    {
        Assert.That(_assessment.Verdicts["5.2.4"], Is.EqualTo("fail"), "the bare pod legacy/shared-memory could be read");
    }

    [Test]
    public void Scan_OfReadableControlPlane_StillKnowsItsFlags()
    {
        Assert.That(_assessment.Verdicts["1.2.15"], Is.EqualTo("pass"));
    }

    [Test]
    public void Coverage_OfWhatWasRefused_IsDeniedWithTheReason()
    {
        var coverage = _assessment.Root["snapshot"]!["coverage"]!.AsArray();

        var denied = coverage.Single(row => row!["source"]!.GetValue<string>() == "clusterrolebindings.rbac.authorization.k8s.io");

        Assert.That(denied!["status"]!.GetValue<string>(), Is.EqualTo("denied"));
        Assert.That(denied["reason"]!.GetValue<string>(), Does.Contain("cannot list").Or.Contain("may not list").Or.Contain("forbidden"));
    }

    [Test]
    public void Score_WithUnknowns_IsAnInterval()
    {
        var score = _assessment.Root["packs"]![0]!["score"]!;

        Assert.That(score["worst"]!.GetValue<double>(), Is.LessThan(score["best"]!.GetValue<double>()));
    }

    [Test]
    public async Task Reports_SayWhatCouldNotBeAssessed()
    {
        var html = await File.ReadAllTextAsync(_folder["report/report.html"]);

        Assert.That(html, Does.Contain("clusterrolebindings.rbac.authorization.k8s.io").And.Contain("denied"));
        Assert.That(_scan.Output, Does.Contain("nknown"));
    }

    [Test]
    public async Task Snapshot_OfTheReader_NamesItAndHoldsNoToken()
    {
        var token = (await File.ReadAllTextAsync(_folder["reader.kubeconfig"])).Split("token: ")[1].Split(' ', '}')[0];

        var everything = string.Concat(_folder.Files().Where(file => file.StartsWith("report/", StringComparison.Ordinal)).Select(file => Bytes.AllTextOf(_folder[file])));

        Assert.That(everything, Does.Not.Contain(token));
        Assert.That(_assessment.Root["snapshot"]!["principal"]!.GetValue<string>(), Is.EqualTo("system:serviceaccount:audit:reader"));
    }
}
