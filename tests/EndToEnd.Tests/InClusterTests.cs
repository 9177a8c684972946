using ComplianceAudit.EndToEnd.Tests.ApiServer;
using ComplianceAudit.EndToEnd.Tests.Driving;

namespace ComplianceAudit.EndToEnd.Tests;

/// <summary>The way a pod is given its identity: a folder of the kubelet's and two environment variables.</summary>
internal sealed class InClusterTests
{
    // Fixed by Kubernetes; a machine that has it is a pod itself and keeps its identity.
    private const string AccountFolder = "/var/run/secrets/kubernetes.io/serviceaccount";

    [Test]
    public async Task Scan_InCluster_UsesTheServiceAccount()
    {
        var server = await SharedServer.GetAsync();
        using var folder = new ScratchFolder();
        using var account = await MountAccountAsync(server);

        var run = await BuiltProgram.RunWithAsync(
            folder,
            new Dictionary<string, string> { ["KUBERNETES_SERVICE_HOST"] = "127.0.0.1", ["KUBERNETES_SERVICE_PORT"] = new Uri(server.Endpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            "scan", "--in-cluster", "--pack", "cis-kubernetes@1.12", "-o", "report");

        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var assessment = await AssessmentJson.ReadAsync(folder["report/assessment.json"]);
        Assert.That(assessment.Root["snapshot"]!["principal"]!.GetValue<string>(), Is.EqualTo("system:serviceaccount:audit:reader"));
    }

    [Test]
    public async Task Scan_InClusterOutsideOne_SaysWhatIsMissing()
    {
        using var folder = new ScratchFolder();

        var run = await BuiltProgram.RunAsync(folder, "scan", "--in-cluster");

        Assert.That(run.ExitCode, Is.EqualTo(1), run.ToString());
        Assert.That(run.Error, Does.Contain("KUBERNETES_SERVICE_HOST").And.Not.Contain("   at "));
        Assert.That(folder.Files(), Is.Empty);
    }

    private static async Task<Mounted> MountAccountAsync(LiveApiServer server)
    {
        if (Directory.Exists(AccountFolder))
        {
            Assert.Ignore($"{AccountFolder} exists: this machine is a pod with an identity of its own");
        }

        try
        {
            Directory.CreateDirectory(AccountFolder);
        }
        catch (UnauthorizedAccessException)
        {
            Assert.Ignore($"needs to make {AccountFolder}: run the tests as root");
        }

        await File.WriteAllTextAsync(Path.Combine(AccountFolder, "token"), await SharedServer.TokenAsync(server, "reader"));
        await File.WriteAllTextAsync(Path.Combine(AccountFolder, "ca.crt"), server.AuthorityPem);
        await File.WriteAllTextAsync(Path.Combine(AccountFolder, "namespace"), "audit");
        return new Mounted();
    }

    private sealed class Mounted : IDisposable
    {
        public void Dispose() => Directory.Delete(AccountFolder, recursive: true);
    }
}
