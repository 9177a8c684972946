using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;

namespace ComplianceAudit.ClusterGenerator.Workloads;

/// <summary>One container of a template.</summary>
internal static class Container
{
    private const int DefaultPort = 8080;

    public static JsonObject Make(string name, Workload workload, Dice dice, bool isApplication)
    {
        var container = new JsonObject
        {
            ["name"] = name,
            ["image"] = $"{dice.Pick(Words.Registries)}/{workload.Namespace.Split('-')[0]}/{name}:{dice.Tag()}",
        };
        if (dice.Chance(40))
            container["command"] = new JsonArray($"/usr/local/bin/{name}");

        container["args"] = new JsonArray("--config=/etc/config/config.yaml", $"--log-level={dice.Pick(["info", "warn", "debug"])}", $"--metrics-bind-address=:{Text(9_000 + dice.Next(99))}");
        if (isApplication)
            container["ports"] = Ports(workload, dice);

        container["env"] = Environment(workload, dice, isApplication ? dice.Next(6) : dice.Next(2));
        container["resources"] = Resources(workload, dice);
        container["volumeMounts"] = Mounts(workload, isApplication);
        if (isApplication && workload.Kind is not (WorkloadKind.CronJob or WorkloadKind.Job))
        {
            if (dice.Chance(50))
                container["livenessProbe"] = Probe("/healthz", dice);

            container["readinessProbe"] = Probe("/readyz", dice);
        }

        container["terminationMessagePath"] = "/dev/termination-log";
        container["terminationMessagePolicy"] = "File";
        container["imagePullPolicy"] = "IfNotPresent";
        if (SecurityContext(workload, dice) is { } context)
            container["securityContext"] = context;

        return container;
    }

    private static JsonArray Ports(Workload workload, Dice dice) =>
    [
        Port("http", DefaultPort + dice.Next(10), workload.Weakness),
        Port("metrics", 9_090, workload.Weakness),
    ];

    private static JsonObject Port(string name, int number, Weakness weakness)
    {
        var port = new JsonObject { ["name"] = name };
        if (weakness.HasFlag(Weakness.HostNetwork))
            port["hostPort"] = number;

        port["containerPort"] = number;
        port["protocol"] = "TCP";
        return port;
    }

    private static JsonArray Environment(Workload workload, Dice dice, int count)
    {
        var variables = new JsonArray(new JsonObject { ["name"] = "POD_IP", ["valueFrom"] = FieldOf("status.podIP") });
        var first = dice.Next(Words.Settings.Length);
        for (var i = 0; i < count; i++)
            variables.Add(new JsonObject { ["name"] = Words.Settings[(first + i) % Words.Settings.Length], ["value"] = $"{workload.Name}-{dice.Hex(6)}" });

        if (dice.Chance(60))
            variables.Add(new JsonObject { ["name"] = "DATABASE_PASSWORD", ["valueFrom"] = KeyOf("secretKeyRef", $"{workload.Name}-db", "password") });

        if (dice.Chance(40))
            variables.Add(new JsonObject { ["name"] = "SETTINGS", ["valueFrom"] = KeyOf("configMapKeyRef", $"{workload.Name}-config", "settings") });

        return variables;
    }

    private static JsonObject FieldOf(string path) => new() { ["fieldRef"] = new JsonObject { ["apiVersion"] = "v1", ["fieldPath"] = path } };

    private static JsonObject KeyOf(string kind, string name, string key) => new() { [kind] = new JsonObject { ["name"] = name, ["key"] = key } };

    private static JsonObject Resources(Workload workload, Dice dice)
    {
        var memory = 64 << dice.Next(6);
        var requests = new JsonObject { ["cpu"] = $"{Text(50 * (1 + dice.Next(20)))}m", ["memory"] = $"{Text(memory)}Mi" };
        return workload.Weakness.HasFlag(Weakness.Unlimited)
            ? new JsonObject { ["requests"] = requests }
            : new JsonObject { ["limits"] = new JsonObject { ["cpu"] = Text(1 + dice.Next(4)), ["memory"] = $"{Text(2 * memory)}Mi" }, ["requests"] = requests };
    }

    private static JsonArray Mounts(Workload workload, bool isApplication)
    {
        var mounts = new JsonArray(
            new JsonObject { ["name"] = "tmp", ["mountPath"] = "/tmp" },
            new JsonObject { ["name"] = "config", ["readOnly"] = true, ["mountPath"] = "/etc/config" });
        if (isApplication && workload.Weakness.HasFlag(Weakness.HostPath))
            mounts.Add(new JsonObject { ["name"] = "host", ["mountPath"] = "/host" });

        return mounts;
    }

    private static JsonObject Probe(string path, Dice dice) => new()
    {
        ["httpGet"] = new JsonObject { ["path"] = path, ["port"] = "http", ["scheme"] = "HTTP" },
        ["initialDelaySeconds"] = 5 * dice.Next(7),
        ["timeoutSeconds"] = 1 + dice.Next(5),
        ["periodSeconds"] = 10,
        ["successThreshold"] = 1,
        ["failureThreshold"] = 3,
    };

    private static JsonObject? SecurityContext(Workload workload, Dice dice)
    {
        if (workload.Weakness.HasFlag(Weakness.Privileged))
            return new JsonObject { ["privileged"] = true };

        return workload.Weakness.HasFlag(Weakness.Root) ? null : new JsonObject
        {
            ["capabilities"] = new JsonObject { ["drop"] = new JsonArray("ALL") },
            ["readOnlyRootFilesystem"] = dice.Chance(70),
            ["allowPrivilegeEscalation"] = false,
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
