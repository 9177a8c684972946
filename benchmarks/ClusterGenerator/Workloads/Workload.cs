using System.Globalization;
using ComplianceAudit.ClusterGenerator.Clusters;

namespace ComplianceAudit.ClusterGenerator.Workloads;

/// <summary>A workload and how many pods it has; everything else about it is drawn from its name.</summary>
internal sealed record Workload(ClusterShape Shape, WorkloadKind Kind, string Namespace, string Name, int Pods, Weakness Weakness)
{
    private const int SuffixLetters = 5;
    private const int Suffixes = 14_348_907;
    private const string Letters = "bcdfghjklmnpqrstvwxz2456789";

    /// <summary>When the newest thing of the cluster came to be.</summary>
    private static readonly DateTimeOffset Latest = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    public string Key => $"{Namespace}/{Name}";

    public string Uid => Dice("uid").Uid();

    /// <summary>Hash of the template, as in the names of ReplicaSets and controller revisions.</summary>
    public string Hash => Dice("hash").Letters(10);

    /// <summary>The ReplicaSet of a Deployment, the newest Job of a CronJob, itself otherwise.</summary>
    public string DirectOwner => Kind switch
    {
        WorkloadKind.Deployment => $"{Name}-{Hash}",
        WorkloadKind.CronJob => string.Create(CultureInfo.InvariantCulture, $"{Name}-{29_470_000 + Dice("schedule").Next(9_000)}"),
        _ => Name,
    };

    public string DirectOwnerUid => Kind is WorkloadKind.Deployment or WorkloadKind.CronJob ? Dice("direct owner").Uid() : Uid;

    public DateTimeOffset Created => Latest.AddMinutes(-Dice("created").Next(400_000) - 10_000);

    /// <summary>Draws for one purpose.</summary>
    public Dice Dice(string purpose) => new(Shape.Seed, Namespace, Name, purpose);

    public string PodName(int ordinal) => Kind switch
    {
        WorkloadKind.Pod or WorkloadKind.StaticPod => Name,
        WorkloadKind.StatefulSet => string.Create(CultureInfo.InvariantCulture, $"{Name}-{ordinal}"),
        _ => $"{DirectOwner}-{SuffixOf(ordinal)}",
    };

    public DateTimeOffset PodCreated(int ordinal) => Latest.AddSeconds(-new Dice(Shape.Seed, Namespace, PodName(ordinal), "created").Next(600_000) - 60);

    /// <summary>Another suffix for each ordinal: the factor shares no divisor with the number of suffixes, a power of 3.</summary>
    private string SuffixOf(int ordinal)
    {
        var number = (int)((((long)ordinal * 5_678_953) + Dice("suffix").Next(Suffixes)) % Suffixes);
        return string.Create(SuffixLetters, number, static (text, rest) =>
        {
            for (var i = 0; i < text.Length; i++, rest /= Letters.Length)
                text[i] = Letters[rest % Letters.Length];
        });
    }
}
