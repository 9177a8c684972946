using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using ComplianceAudit.Collector.Extras.Tables;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering.Pods;

/// <summary>Has a pod on each Linux node read it, some at once, in a namespace that is made for them and removed whatever happens.</summary>
internal sealed class PodWay(ApiServer server, CollectionPlan plan, NodeGathering asked, Observers observers, TimeProvider time) : INodeFactsWay
{
    private static readonly TimeSpan CleanUpLimit = TimeSpan.FromSeconds(60);

    public async Task<IReadOnlyList<string>> GatherAsync(GatheredFacts gathered, CancellationToken cancellation)
    {
        var space = OwnNamespace.Next();
        try
        {
            await server.CreateAsync("/api/v1/namespaces", space.ToJson(), cancellation).ConfigureAwait(false);
            await server.CreateAsync($"{space.Path}/configmaps", NodePod.PlanToJson(space, Encoding.UTF8.GetString(NodePlan.Of(plan).ToJson())), cancellation).ConfigureAwait(false);
            await AskAllAsync(space, gathered, cancellation).ConfigureAwait(false);
            await CompareWithPresentAsync(gathered, cancellation).ConfigureAwait(false);
        }
        catch (ApiFailure failure)
        {
            gathered.Fail(failure.Coverage, $"the pods that read nodes could not be prepared: {failure.Message}; 'packs rbac --node-facts pods' prints the rights that they take");
        }
        finally
        {
            await RemoveAsync(space, gathered).ConfigureAwait(false);
        }

        return [.. PodRights.All.Select(right => right.ToString())];
    }

    private async Task AskAllAsync(OwnNamespace space, GatheredFacts gathered, CancellationToken cancellation)
    {
        using var visit = new PodVisit(server, space, asked.Image!, gathered, time);
        var numbered = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var nodes = observers.Nodes.Seen.OrderBy(node => node.Name, StringComparer.Ordinal).ToList();
        for (var index = 0; index < nodes.Count; index++)
            numbered[nodes[index].Name] = string.Create(CultureInfo.InvariantCulture, $"node-{index + 1}");
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = asked.Parallelism, CancellationToken = cancellation };
        await Parallel.ForEachAsync(nodes, parallel, async (node, stop) =>
        {
            if (WhyNotTried(node) is { } lack)
                gathered.Lack(node.Name, lack.Status, lack.Reason);
            else
                await visit.AskAsync(node, numbered[node.Name], stop).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static NodeLack? WhyNotTried(SeenNode node) =>
        UntoldNode.WhyNot(node) is { } reason ? new NodeLack(CoverageStatus.NotCollected, reason)
        : node.Ready switch
        {
            "True" => null,
            "Unknown" => new NodeLack(CoverageStatus.Unreachable, "the node is not ready: its kubelet has stopped to report"),
            "" => new NodeLack(CoverageStatus.Unreachable, "the node is not ready: its kubelet has never reported"),
            _ => new NodeLack(CoverageStatus.Unreachable, "the node is not ready, as its kubelet says"),
        };

    /// <summary>Nodes come and go while others are read.</summary>
    private async Task CompareWithPresentAsync(GatheredFacts gathered, CancellationToken cancellation)
    {
        try
        {
            var present = new HashSet<string>(StringComparer.Ordinal);
            var seen = observers.Nodes.Seen.Select(node => node.Name).ToHashSet(StringComparer.Ordinal);
            var next = "";
            do
            {
                var page = await Table.ReadAsync(server, "/api/v1/nodes", next, ["Name", "Roles"], cancellation).ConfigureAwait(false);
                foreach (var row in page.Rows)
                {
                    var (name, roles) = (row[0].TextOf(), row[1].TextOf());
                    if (present.Add(name) && !seen.Contains(name))
                        gathered.Join(name, roles.Contains("control-plane", StringComparison.Ordinal) || roles.Contains("master", StringComparison.Ordinal));
                }

                next = page.Continue;
            }
            while (next.Length > 0);
            foreach (var (name, lack) in gathered.Lacks.Where(lack => seen.Contains(lack.Key) && !present.Contains(lack.Key)).ToList())
                gathered.Lack(name, lack.Status, $"{lack.Reason}; the node has left the cluster meanwhile");
        }
        catch (Exception found) when (found is ApiFailure or NoTableException)
        {
            gathered.Note($"which nodes joined or left meanwhile is not known: {(found is ApiFailure ? found.Message : "the server sends no table of nodes")}");
        }
    }

    /// <summary>Removes the namespace and all that is in it, also when the run was interrupted.</summary>
    private async Task RemoveAsync(OwnNamespace space, GatheredFacts gathered)
    {
        using var limit = new CancellationTokenSource(CleanUpLimit, time);
        try
        {
            await server.DeleteAsync(space.Path, limit.Token).ConfigureAwait(false);
        }
        catch (Exception found) when (found is ApiFailure or OperationCanceledException)
        {
            if (gathered.Failure is null)
                gathered.Note($"namespace {space.Name} could not be removed ({(found is ApiFailure ? found.Message : "no answer in time")}); remove it with 'kubectl delete namespace {space.Name}'");
        }
    }
}
