using System.Globalization;
using ComplianceAudit.ClusterGenerator.Clusters;

namespace ComplianceAudit.ClusterGenerator.Workloads;

/// <summary>Shares the pods of a cluster out among its workloads: the system's on every node first, then namespace by namespace.</summary>
internal sealed class WorkloadPlan
{
    private const string System = "kube-system";
    private const int PodsPerNamespace = 100;
    private const int ControlPlanes = 3;

    /// <summary>Pods below which a cluster has no system pods, so that small ones hold more than those.</summary>
    private const int Smallest = 200;

    private static readonly (string Name, Weakness Weakness)[] Agents =
    [
        ("kube-proxy", Weakness.Privileged | Weakness.HostNetwork | Weakness.HostPath | Weakness.Root | Weakness.Unlimited),
        ("calico-node", Weakness.Privileged | Weakness.HostNetwork | Weakness.HostPath | Weakness.Root | Weakness.Unlimited),
        ("node-exporter", Weakness.HostNetwork | Weakness.HostPid | Weakness.HostPath),
        ("fluent-bit", Weakness.HostPath | Weakness.Root),
    ];

    private static readonly int[] Replicas = [1, 2, 2, 3, 3, 4, 5, 6, 8, 10, 12, 16, 24, 40];

    private readonly ClusterShape _shape;
    private readonly List<Workload> _workloads = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private WorkloadPlan(ClusterShape shape) => _shape = shape;

    public static List<Workload> Of(ClusterShape shape, IReadOnlyList<string> nodes)
    {
        var plan = new WorkloadPlan(shape);
        var left = shape.Pods < Smallest ? shape.Pods : shape.Pods - plan.AddSystem(nodes);
        var namespaces = Math.Max(1, left / PodsPerNamespace);
        for (var i = 0; i < namespaces; i++)
            left -= plan.AddNamespace(i, i == namespaces - 1 ? left : ShareOf(left / (namespaces - i), new Dice(shape.Seed, "share", Text(i))));

        return plan._workloads;
    }

    private int AddSystem(IReadOnlyList<string> nodes)
    {
        foreach (var (name, weakness) in Agents)
            _workloads.Add(new Workload(_shape, WorkloadKind.DaemonSet, System, name, nodes.Count, weakness));

        foreach (var node in nodes.Take(ControlPlanes))
        {
            foreach (var component in ControlPlaneComponent.All)
                _workloads.Add(new Workload(_shape, WorkloadKind.StaticPod, System, $"{component.Name}-{node}", 1, Weakness.HostNetwork | Weakness.HostPath | Weakness.Root | Weakness.Unlimited));
        }

        return _workloads.Sum(workload => workload.Pods);
    }

    private static int ShareOf(int even, Dice dice) => even * (40 + dice.Next(121)) / 100;

    private int AddNamespace(int number, int pods)
    {
        var dice = new Dice(_shape.Seed, "namespace", Text(number));
        var name = $"{dice.Pick(Words.Teams)}-{dice.Pick(Words.Stages)}-{Text(number)}";
        for (var left = pods; left > 0;)
        {
            var workload = Draw(name, left, dice);
            _workloads.Add(workload);
            left -= workload.Pods;
        }

        return pods;
    }

    private Workload Draw(string inNamespace, int most, Dice dice)
    {
        var (kind, pods, words) = dice.Next(100) switch
        {
            < 70 => (WorkloadKind.Deployment, dice.Pick(Replicas), Words.Roles),
            < 80 => (WorkloadKind.StatefulSet, 1 + dice.Next(7), Words.Stores),
            < 90 => (WorkloadKind.CronJob, 1 + dice.Next(3), Words.Chores),
            < 94 => (WorkloadKind.Job, 1 + dice.Next(4), Words.Chores),
            _ => (WorkloadKind.Pod, 1, Words.Roles),
        };
        var name = dice.Pick(words);
        while (!_names.Add($"{inNamespace}/{name}"))
            name = $"{name}-{dice.Pick(Words.Roles)}";

        return new Workload(_shape, kind, inNamespace, name, Math.Min(pods, most), WeaknessOf(dice));
    }

    private static Weakness WeaknessOf(Dice dice) =>
        (dice.Chance(3) ? Weakness.Privileged : 0)
        | (dice.Chance(4) ? Weakness.HostPath : 0)
        | (dice.Chance(2) ? Weakness.HostNetwork : 0)
        | (dice.Chance(1) ? Weakness.HostPid : 0)
        | (dice.Chance(1) ? Weakness.HostIpc : 0)
        | (dice.Chance(25) ? Weakness.Root : 0)
        | (dice.Chance(20) ? Weakness.Unlimited : 0);

    private static string Text(int number) => number.ToString("D4", CultureInfo.InvariantCulture);
}
