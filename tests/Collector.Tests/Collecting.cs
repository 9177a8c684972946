using System.IO.Compression;
using System.Text;
using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests;

/// <summary>One collection from a replayed cluster into a folder of its own.</summary>
internal sealed class Collecting : IAsyncDisposable
{
    private readonly ScratchFolder _folder = new();

    private Collecting(ReplayServer.ReplayServer server) => Server = server;

    public ReplayServer.ReplayServer Server { get; }

    public CollectionOptions Options { get; init; } = new();

    private string Output => Path.Combine(_folder.Path, "out");

    public IEnumerable<string> Files => _folder.Files;

    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Goes to the server by another address.</summary>
    public void Through(string endpoint) => ChangeKubeconfig(text => text.Replace(Server.Endpoint, endpoint, StringComparison.Ordinal));

    /// <summary>Logs in by a program in place of the token.</summary>
    public void LogInBy(string script)
    {
        var program = _folder.WriteProgram("login/plugin", script);
        ChangeKubeconfig(text => text.Replace($"{{token: {Server.Token}}}", $"{{exec: {{apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: '{program}'}}}}", StringComparison.Ordinal));
    }

    public static async Task<Collecting> FromAsync(ReplayOptions? replay = null, CollectionOptions? options = null) =>
        new(await ReplayServer.ReplayServer.StartAsync(replay)) { Options = options ?? new() };

    public static CollectionPlan Plan(params string[] sources) => new(
        sources.ToDictionary(SourceName.Parse, _ => (IReadOnlyList<string>)[]), new HashSet<string>(), new HashSet<string>());

    public Task<CollectedSnapshot> RunAsync(params string[] sources) => RunAsync(new HastyTime(), Plan(sources));

    public async Task<CollectedSnapshot> RunAsync(TimeProvider time, CollectionPlan plan, IProgress<CollectionProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var connection = ClusterConnection.Open(Server.Kubeconfig, null, inCluster: false);
        return await new ClusterCollector(time).CollectAsync(connection, plan, Options, Output, progress, cancellation);
    }

    /// <summary>Collects pods and says what is held of them, which is what the snapshot opens with; nothing but the snapshot is left in its folder.</summary>
    public async Task<SourceCoverage> CoverPodsAsync(TimeProvider time)
    {
        var collected = await RunAsync(time, Plan("pods"));
        var pods = collected.Coverage.Single(one => one.Source.Resource == "pods");
        Assert.That(Snapshot.Open(collected.Path).List(pods.Source), Has.Count.EqualTo(pods.Count));
        Assert.That(Files.Where(file => file.StartsWith(Output, StringComparison.Ordinal)), Is.EqualTo(new[] { collected.Path }));
        return pods;
    }

    /// <summary>Every byte of every member, as text.</summary>
    public static string AllText(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var text = new StringBuilder();
        foreach (var member in zip.Entries)
        {
            using var reader = new StreamReader(member.Open());
            text.Append(member.FullName).Append('\n').Append(reader.ReadToEnd());
        }

        return text.ToString();
    }

    private void ChangeKubeconfig(Func<string, string> change) => File.WriteAllText(Server.Kubeconfig, change(File.ReadAllText(Server.Kubeconfig)));

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await Server.DisposeAsync();
    }
}
