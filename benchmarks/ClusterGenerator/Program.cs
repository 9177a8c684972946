using System.CommandLine;
using System.Globalization;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Loading;
using ComplianceAudit.ClusterGenerator.Serving;
using ComplianceAudit.ClusterGenerator.Snapshots;
using ComplianceAudit.ReplayServer;
using k8s;

var pods = new Option<int>("--pods") { Description = "Pods in the cluster.", DefaultValueFactory = _ => 1_000 };
var seed = new Option<int>("--seed") { Description = "Another number gives another cluster.", DefaultValueFactory = _ => 1 };
var distinct = new Option<bool>("--distinct") { Description = "Give every pod a specification of its own." };
var folder = new Option<string>("--output", "-o") { Description = "Folder of the snapshot file.", DefaultValueFactory = _ => "." };
var kubeconfig = new Option<string>("--kubeconfig") { Description = "Kubeconfig of a server that may be filled.", Required = true };

Cluster ClusterOf(ParseResult given) => new(new ClusterShape(given.GetValue(pods), given.GetValue(seed), given.GetValue(distinct)));

var snapshot = new Command("snapshot", "Write the cluster's snapshot, as collect would, and print its path.") { pods, seed, distinct, folder };
snapshot.SetAction(given => Console.WriteLine(SnapshotOfCluster.Write(ClusterOf(given), given.GetValue(folder)!)));

var serve = new Command("serve", "Answer as the cluster's API server on loopback until Ctrl+C; prints the path of a kubeconfig.") { pods, seed, distinct };
serve.SetAction(async (given, stop) =>
{
    var answers = new ClusterAnswers(ClusterOf(given));
    await using var server = await ReplayServer.StartAsync(answers.AnswerAsync);
    Console.WriteLine(server.Kubeconfig);
    await Task.Delay(Timeout.InfiniteTimeSpan, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
});

var load = new Command("load", "Create the cluster's namespaces and pods in a real API server.") { pods, seed, distinct, kubeconfig };
load.SetAction(async (given, stop) =>
{
    const int Step = 1_000;
    using var client = new Kubernetes(KubernetesClientConfiguration.BuildConfigFromConfigFile(given.GetValue(kubeconfig)!));
    var progress = new Progress<int>(done => Console.Error.Write(done % Step == 0 ? string.Create(CultureInfo.InvariantCulture, $"{done} pods\n") : ""));
    await new ClusterLoader(client).LoadAsync(ClusterOf(given), progress, stop);
});

return await new RootCommand("Makes invented clusters of any size, the same for the same seed.") { snapshot, serve, load }.Parse(args).InvokeAsync();
