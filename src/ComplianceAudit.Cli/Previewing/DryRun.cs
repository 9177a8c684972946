using System.Text.Json.Nodes;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Cli.Contexts;
using ComplianceAudit.Cli.Summary;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Collector;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Previewing;

/// <summary>Tells of one context, or of each of several, what a collection would read and what the account may not; on standard output, as it is the result.</summary>
internal sealed class DryRun(ClusterCollector collector)
{
    public async Task RunAsync(ClusterRequest cluster, CollectionPlan plan, CollectionOptions reading, bool isJson, Terminal terminal, CancellationToken cancellation)
    {
        if (cluster.IsSeveral)
        {
            var previews = new Dictionary<ContextTarget, JsonObject>();
            await ContextRound.RunAsync(
                ContextTargets.Of(cluster, prefersCluster: true),
                async target =>
                {
                    using var connection = ClusterConnection.Open(cluster.Kubeconfig, target.Context, inCluster: false);
                    var preview = await collector.PreviewAsync(connection, plan, reading, cancellation);
                    if (isJson)
                        previews[target] = PreviewJson.Of(connection, preview);
                    else
                        PreviewView.Write(terminal, target.Context, connection, preview);
                    return new ContextOutcome(target, StateOf(preview), "", [], [], "");
                },
                outcomes => Summarize(terminal, outcomes, isJson ? previews : null),
                terminal,
                cancellation);
            return;
        }

        using var only = ClusterConnection.Open(cluster.Kubeconfig, cluster.Context, cluster.InCluster);
        var whole = await collector.PreviewAsync(only, plan, reading, cancellation);
        if (isJson)
            terminal.Unwrapped.WriteLine(PreviewJson.TextOf(PreviewJson.Of(only, whole)));
        else
            PreviewView.Write(terminal, "", only, whole);
    }

    private static void Summarize(Terminal terminal, IReadOnlyList<ContextOutcome> outcomes, Dictionary<ContextTarget, JsonObject>? previews)
    {
        if (previews is null)
            ContextSummary.Write(terminal, outcomes);
        else
            terminal.Unwrapped.WriteLine(PreviewJson.TextOf(new JsonArray([.. outcomes.Select(outcome => PreviewJson.InContext(outcome, previews.GetValueOrDefault(outcome.Target)))])));
    }

    private static string StateOf(CollectionPreview preview)
    {
        var lacking = preview.Unknown.Count > 0 ? FormattableString.Invariant($"; {preview.Unknown.Count} checks would lack evidence") : "";
        return FormattableString.Invariant($"{preview.Sources.Count(source => source.Access is SourceAccess.Allowed or SourceAccess.NotServed)} of {preview.Sources.Count} sources may be read{lacking}");
    }
}
