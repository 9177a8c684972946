using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Nodes.Gathering.Pods;

/// <summary>The pod that reads one node: it sees the node's processes and disk, and has nothing else. It changes nothing, and nothing of it is left.</summary>
internal static class NodePod
{
    public const string PlanMap = "plan";
    public const string PlanKey = "plan.json";
    public const string Container = "node-collect";

    /// <summary>Seconds after which the kubelet ends it, whoever forgot it.</summary>
    public const int DeadlineSeconds = 600;

    private const string PlanFolder = "/plan";
    private const string HostFolder = "/host";
    private const string ScratchFolder = "/tmp";

    public static string ToJson(string name, OwnNamespace space, string node, string image) => new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Pod",
        ["metadata"] = new JsonObject
        {
            ["name"] = name,
            ["namespace"] = space.Name,
            ["labels"] = new JsonObject { ["app.kubernetes.io/managed-by"] = "compliance-audit", [OwnNamespace.PurposeLabel] = OwnNamespace.Purpose },

            // Until 1.30 AppArmor was chosen by annotation; its default profile hides other processes' environments.
            ["annotations"] = new JsonObject { [$"container.apparmor.security.beta.kubernetes.io/{Container}"] = "unconfined" },
        },
        ["spec"] = new JsonObject
        {
            ["nodeName"] = node,
            ["tolerations"] = new JsonArray(new JsonObject { ["operator"] = "Exists" }),
            ["restartPolicy"] = "Never",
            ["activeDeadlineSeconds"] = DeadlineSeconds,
            ["terminationGracePeriodSeconds"] = 1,
            ["automountServiceAccountToken"] = false,
            ["enableServiceLinks"] = false,
            ["hostPID"] = true,
            ["hostNetwork"] = false,
            ["hostIPC"] = false,
            ["securityContext"] = new JsonObject { ["seccompProfile"] = new JsonObject { ["type"] = "RuntimeDefault" } },
            ["containers"] = new JsonArray(ContainerOf(image)),
            ["volumes"] = new JsonArray(
                new JsonObject { ["name"] = "host", ["hostPath"] = new JsonObject { ["path"] = "/", ["type"] = "Directory" } },
                new JsonObject { ["name"] = "plan", ["configMap"] = new JsonObject { ["name"] = PlanMap } },
                new JsonObject { ["name"] = "scratch", ["emptyDir"] = new JsonObject { ["sizeLimit"] = "64Mi" } }),
        },
    }.ToJsonString();

    public static string PlanToJson(OwnNamespace space, string plan) => new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ConfigMap",
        ["metadata"] = new JsonObject { ["name"] = PlanMap, ["namespace"] = space.Name },
        ["data"] = new JsonObject { [PlanKey] = plan },
    }.ToJsonString();

    private static JsonObject ContainerOf(string image) => new()
    {
        ["name"] = Container,
        ["image"] = image,
        ["command"] = new JsonArray("compliance-audit", "node", "collect", "--plan", $"{PlanFolder}/{PlanKey}", "--host-root", HostFolder, "--output-form", "log"),
        ["env"] = new JsonArray(
            new JsonObject { ["name"] = "NODE_NAME", ["valueFrom"] = new JsonObject { ["fieldRef"] = new JsonObject { ["fieldPath"] = "spec.nodeName" } } },
            new JsonObject { ["name"] = "HOME", ["value"] = ScratchFolder },
            new JsonObject { ["name"] = "DOTNET_EnableDiagnostics", ["value"] = "0" }),
        ["terminationMessagePolicy"] = "FallbackToLogsOnError",

        // So little that it fits on a full node: it starts without driving anything out, or not at all.
        ["resources"] = new JsonObject
        {
            ["requests"] = new JsonObject { ["cpu"] = "10m", ["memory"] = "32Mi" },
            ["limits"] = new JsonObject { ["cpu"] = "500m", ["memory"] = "256Mi" },
        },
        ["securityContext"] = new JsonObject
        {
            ["runAsUser"] = 0,
            ["privileged"] = false,
            ["allowPrivilegeEscalation"] = false,
            ["readOnlyRootFilesystem"] = true,
            ["appArmorProfile"] = new JsonObject { ["type"] = "Unconfined" },
            ["seLinuxOptions"] = new JsonObject { ["type"] = "spc_t" },

            // To read files and processes of any owner, and no more.
            ["capabilities"] = new JsonObject { ["drop"] = new JsonArray("ALL"), ["add"] = new JsonArray("DAC_READ_SEARCH", "SYS_PTRACE") },
        },
        ["volumeMounts"] = new JsonArray(
            new JsonObject { ["name"] = "host", ["mountPath"] = HostFolder, ["readOnly"] = true },
            new JsonObject { ["name"] = "plan", ["mountPath"] = PlanFolder, ["readOnly"] = true },
            new JsonObject { ["name"] = "scratch", ["mountPath"] = ScratchFolder }),
    };
}
