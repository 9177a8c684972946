using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

using k8s;

namespace ComplianceAudit.EndToEnd.Tests.ApiServer;

/// <summary>A real etcd and kube-apiserver on free loopback ports with TLS and RBAC; ended by their process ids.</summary>
internal sealed class LiveApiServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    /// <summary>Where a static pod would have the server's folder.</summary>
    private const string MountedAt = "/etc/kubernetes/pki";

    private readonly string _folder;
    private readonly TestAuthority _authority;
    private readonly List<Process> _processes = [];

    private LiveApiServer(string folder, TestAuthority authority) => (_folder, _authority) = (folder, authority);

    public string Endpoint { get; private set; } = "";

    /// <summary>The arguments kube-apiserver runs with, as a static pod's manifest would hold them: with the paths of its own file system.</summary>
    public IReadOnlyList<string> Flags { get; private set; } = [];

    public string AuthorityPem => _authority.CertificatePem;

    /// <summary>Kubeconfig file of a member of system:masters.</summary>
    public string AdminKubeconfig => Path.Combine(_folder, "admin.kubeconfig");

    public static async Task<LiveApiServer> StartAsync()
    {
        var server = new LiveApiServer(Directory.CreateTempSubdirectory("compliance-audit-server-").FullName, new TestAuthority("test-authority"));
        try
        {
            await server.RunAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public Kubernetes AdminClient() => new(KubernetesClientConfiguration.BuildConfigFromConfigFile(AdminKubeconfig));

    /// <summary>A client that trusts the server and shows no credential of its own.</summary>
    public HttpClient AnonymousClient()
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(X509Certificate2.CreateFromPem(AuthorityPem));
        return new HttpClient(new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = policy } });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_processes))
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RunAsync()
    {
        var ports = FreePort.Take(3);
        Endpoint = $"https://127.0.0.1:{ports[0]}";
        await WriteFilesAsync();
        StartEtcd($"http://127.0.0.1:{ports[1]}", $"http://127.0.0.1:{ports[2]}");
        var flags = ApiServerFlags(ports[0], $"http://127.0.0.1:{ports[1]}");
        Flags = [.. flags.Select(flag => flag.Replace(_folder, MountedAt, StringComparison.Ordinal))];
        _processes.Add(ApiServerBinaries.Start(ApiServerBinaries.ApiServer, At("apiserver.log"), flags));
        await WaitUntilReadyAsync();
    }

    private async Task WriteFilesAsync()
    {
        var serving = _authority.IssueServer("kube-apiserver");
        using var accountKey = RSA.Create(2048);
        await File.WriteAllTextAsync(At("ca.crt"), AuthorityPem);
        await File.WriteAllTextAsync(At("apiserver.crt"), serving.Certificate);
        await File.WriteAllTextAsync(At("apiserver.key"), serving.Key);
        await File.WriteAllTextAsync(At("sa.key"), accountKey.ExportRSAPrivateKeyPem());
        await File.WriteAllTextAsync(At("sa.pub"), accountKey.ExportSubjectPublicKeyInfoPem());
        await File.WriteAllTextAsync(AdminKubeconfig, Kubeconfig.ForCertificate(Endpoint, AuthorityPem, _authority.IssueClient("admin", "system:masters")));
    }

    private void StartEtcd(string clients, string peers) => _processes.Add(ApiServerBinaries.Start(
        ApiServerBinaries.Etcd,
        At("etcd.log"),
        [
            $"--data-dir={At("etcd")}", $"--listen-client-urls={clients}", $"--advertise-client-urls={clients}",
            $"--listen-peer-urls={peers}", $"--initial-advertise-peer-urls={peers}", $"--initial-cluster=default={peers}",
        ]));

    // No controller manager runs, so nobody makes service account tokens: their admission plugin would refuse every pod.
    private IReadOnlyList<string> ApiServerFlags(int port, string etcd) =>
    [
        "--bind-address=127.0.0.1", $"--secure-port={port}", "--advertise-address=127.0.0.1", "--endpoint-reconciler-type=none",
        $"--etcd-servers={etcd}", $"--tls-cert-file={At("apiserver.crt")}", $"--tls-private-key-file={At("apiserver.key")}",
        $"--client-ca-file={At("ca.crt")}", "--authorization-mode=Node,RBAC", "--profiling=false",
        "--service-account-issuer=https://kubernetes.default.svc", $"--service-account-key-file={At("sa.pub")}",
        $"--service-account-signing-key-file={At("sa.key")}", "--service-cluster-ip-range=10.96.0.0/16",
        "--allow-privileged=true", "--disable-admission-plugins=ServiceAccount", $"--cert-dir={_folder}",
    ];

    private async Task WaitUntilReadyAsync()
    {
        using var client = AdminClient();
        var started = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.HttpClient.GetAsync(new Uri(new Uri(Endpoint), "/readyz"));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (started.Elapsed < StartLimit)
            {
                // Not listening yet.
            }

            if (_processes.Any(process => process.HasExited) || started.Elapsed > StartLimit)
            {
                throw new InvalidOperationException("kube-apiserver did not start:\n" + await File.ReadAllTextAsync(At("apiserver.log")));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private string At(string name) => Path.Combine(_folder, name);
}
