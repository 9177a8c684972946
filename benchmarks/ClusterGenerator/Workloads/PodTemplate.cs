using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;

namespace ComplianceAudit.ClusterGenerator.Workloads;

/// <summary>The template of a workload's pods, with the defaults that the API server fills in.</summary>
internal static class PodTemplate
{
    private static readonly int[] ContainerCounts = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 5];

    /// <param name="workload">Whose template.</param>
    /// <param name="ordinal">Pod that it is for; matters where every pod is to have a specification of its own.</param>
    public static JsonObject Of(Workload workload, int ordinal = 0)
    {
        if (workload.Kind == WorkloadKind.StaticPod)
            return StaticPodTemplate.Of(workload);

        var mark = workload.Shape.AllDistinct ? "-" + Text(ordinal) : "";
        var dice = workload.Dice("template" + mark);
        return new JsonObject
        {
            ["metadata"] = new JsonObject { ["creationTimestamp"] = null, ["labels"] = Labels(workload), ["annotations"] = Annotations(dice) },
            ["spec"] = Spec(workload, dice, mark),
        };
    }

    public static JsonObject Labels(Workload workload) => new()
    {
        ["app.kubernetes.io/name"] = workload.Name,
        ["app.kubernetes.io/instance"] = $"{workload.Name}-{workload.Namespace}",
        ["app.kubernetes.io/version"] = workload.Dice("version").Tag(),
        ["team"] = workload.Namespace.Split('-')[0],
    };

    private static JsonObject Annotations(Dice dice) => new()
    {
        ["checksum/config"] = dice.Hex(64),
        ["prometheus.io/port"] = "9090",
        ["prometheus.io/scrape"] = "true",
    };

    private static JsonObject Spec(Workload workload, Dice dice, string mark)
    {
        var spec = new JsonObject { ["volumes"] = Volumes(workload, dice) };
        if (dice.Chance(10))
            spec["initContainers"] = new JsonArray(Container.Make($"init{mark}", workload, dice, isApplication: false));

        spec["containers"] = Containers(workload, dice, mark);
        spec["restartPolicy"] = workload.Kind is WorkloadKind.CronJob or WorkloadKind.Job ? "Never" : "Always";
        spec["terminationGracePeriodSeconds"] = 10 * (1 + dice.Next(6));
        spec["dnsPolicy"] = workload.Weakness.HasFlag(Weakness.HostNetwork) ? "ClusterFirstWithHostNet" : "ClusterFirst";
        if (workload.Kind == WorkloadKind.DaemonSet || dice.Chance(10))
            spec["nodeSelector"] = new JsonObject { ["kubernetes.io/os"] = "linux" };

        spec["serviceAccountName"] = ServiceAccountOf(workload);
        spec["serviceAccount"] = ServiceAccountOf(workload);
        Share(spec, workload.Weakness);
        spec["securityContext"] = SecurityContext(workload, dice);
        if (dice.Chance(30))
            spec["imagePullSecrets"] = new JsonArray(new JsonObject { ["name"] = "registry-pull" });

        if (workload.Kind is WorkloadKind.Deployment or WorkloadKind.StatefulSet && dice.Chance(40))
            spec["affinity"] = Affinity(workload);

        spec["schedulerName"] = "default-scheduler";
        if (workload.Kind == WorkloadKind.DaemonSet)
            spec["priorityClassName"] = "system-node-critical";

        return spec;
    }

    public static string ServiceAccountOf(Workload workload) => workload.Dice("service account").Chance(60) ? workload.Name : "default";

    private static JsonArray Containers(Workload workload, Dice dice, string mark)
    {
        var containers = new JsonArray(Container.Make($"{workload.Name}{mark}", workload, dice, isApplication: true));
        for (var count = workload.Kind == WorkloadKind.DaemonSet ? 1 : dice.Pick(ContainerCounts); containers.Count < count;)
            containers.Add(Container.Make($"{Words.Sidecars[containers.Count - 1]}{mark}", workload with { Weakness = workload.Weakness & Weakness.Root }, dice, isApplication: false));

        return containers;
    }

    private static JsonArray Volumes(Workload workload, Dice dice)
    {
        var volumes = new JsonArray(
            new JsonObject { ["name"] = "tmp", ["emptyDir"] = new JsonObject() },
            new JsonObject { ["name"] = "config", ["configMap"] = new JsonObject { ["name"] = $"{workload.Name}-config", ["defaultMode"] = 420 } });
        if (dice.Chance(50))
            volumes.Add(new JsonObject { ["name"] = "tls", ["secret"] = new JsonObject { ["secretName"] = $"{workload.Name}-tls", ["defaultMode"] = 420 } });

        if (workload.Weakness.HasFlag(Weakness.HostPath))
            volumes.Add(new JsonObject { ["name"] = "host", ["hostPath"] = new JsonObject { ["path"] = $"/var/lib/{workload.Name}", ["type"] = "DirectoryOrCreate" } });

        return volumes;
    }

    private static void Share(JsonObject spec, Weakness weakness)
    {
        foreach (var (flag, field) in new[] { (Weakness.HostNetwork, "hostNetwork"), (Weakness.HostPid, "hostPID"), (Weakness.HostIpc, "hostIPC") })
        {
            if (weakness.HasFlag(flag))
                spec[field] = true;
        }
    }

    private static JsonObject SecurityContext(Workload workload, Dice dice) => workload.Weakness.HasFlag(Weakness.Root)
        ? []
        : new JsonObject
        {
            ["runAsUser"] = 1_000 + dice.Next(9_000),
            ["runAsNonRoot"] = true,
            ["fsGroup"] = 2_000,
            ["seccompProfile"] = new JsonObject { ["type"] = "RuntimeDefault" },
        };

    private static JsonObject Affinity(Workload workload) => new()
    {
        ["podAntiAffinity"] = new JsonObject
        {
            ["preferredDuringSchedulingIgnoredDuringExecution"] = new JsonArray(new JsonObject
            {
                ["weight"] = 100,
                ["podAffinityTerm"] = new JsonObject
                {
                    ["labelSelector"] = new JsonObject { ["matchLabels"] = new JsonObject { ["app.kubernetes.io/name"] = workload.Name } },
                    ["topologyKey"] = "kubernetes.io/hostname",
                },
            }),
        },
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
