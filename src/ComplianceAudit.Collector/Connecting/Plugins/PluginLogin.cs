using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Connecting.Kubeconfigs;
using ComplianceAudit.Collector.Connecting.Logins;

namespace ComplianceAudit.Collector.Connecting.Plugins;

/// <summary>A credential that a program gives, and gives anew before it expires or when the server refuses it.</summary>
/// <param name="place">The kubeconfig, for messages.</param>
/// <param name="plugin">The program.</param>
/// <param name="cluster">The cluster, for a plugin that asks for it.</param>
/// <param name="surroundings">The process's environment, which the plugin inherits.</param>
internal sealed class PluginLogin(string place, KubeconfigPlugin plugin, JsonObject? cluster, Surroundings surroundings) : ILogin, IDisposable
{
    private const string Question = "KUBERNETES_EXEC_INFO";

    /// <summary>Longest time before the end at which a credential is renewed.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    /// <summary>Pause after a renewal that failed: each try may take a while.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    // One run at a time: it may be asking a person.
    private readonly SemaphoreSlim _turn = new(1);
    private Credential? _current;
    private DateTimeOffset _renewAt = DateTimeOffset.MaxValue;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private volatile string? _renewalProblem;

    public string? RenewalProblem => _renewalProblem;

    public async ValueTask<Credential> GetAsync(Credential? refused, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var now = surroundings.Time.GetUtcNow();
            if (_current is not null && (now < _notBefore || (_current != refused && now < _renewAt)))
                return _current;
            return await RenewAsync(now, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<Credential> RenewAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            var answer = await AskAsync(cancellation).ConfigureAwait(false);

            // A credential that lives for a minute is not renewed all the time; one that has ended by our clock alone, when the server says so.
            var life = answer.Expires - now;
            _renewAt = life > TimeSpan.Zero ? answer.Expires!.Value - (life.Value / 10 < Ahead ? life.Value / 10 : Ahead) : DateTimeOffset.MaxValue;
            _renewalProblem = null;
            return _current = answer.Credential;
        }
        catch (Exception found) when (found is CredentialProblem or CollectorException && _current is not null)
        {
            // What was read so far counts: the server refuses what it refuses, and each list says so. A snapshot does not tell where on this machine the plugin lies.
            var problem = found is CredentialProblem ? found.Message : "it can no longer be run";
            _renewalProblem = $"the credential plugin '{OneLine.Of(Path.GetFileName(plugin.Command))}' gave no others ({problem})";
            _notBefore = now + Rest;
            return _current;
        }
        catch (CredentialProblem found)
        {
            throw CollectorErrors.PluginFailed(place, plugin.Command, found.Message);
        }
    }

    private async Task<ExecCredential> AskAsync(CancellationToken cancellation)
    {
        if (plugin.InteractiveMode == "Always" && !surroundings.HasTerminal)
            throw CollectorErrors.PluginNeedsTerminal(place, plugin.Command);
        var program = PluginCommand.Find(plugin.Command, surroundings.Variable) ?? throw CollectorErrors.PluginMissing(place, plugin.Command, plugin.InstallHint);
        var isInteractive = surroundings.HasTerminal && plugin.InteractiveMode != "Never";
        var question = ExecCredential.Ask(plugin.ApiVersion, isInteractive, plugin.WantsCluster ? cluster : null);
        var output = await PluginRun.RunAsync(
            program, plugin.Arguments, plugin.Environment.Append(KeyValuePair.Create(Question, question)), isInteractive, surroundings.Time, cancellation).ConfigureAwait(false);
        return ExecCredential.Read(output, plugin.ApiVersion);
    }
}
