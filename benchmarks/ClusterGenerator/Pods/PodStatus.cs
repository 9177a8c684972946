using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Workloads;

namespace ComplianceAudit.ClusterGenerator.Pods;

/// <summary>What the kubelet says of a pod: most run, those of Jobs are done, and a few keep crashing.</summary>
internal static class PodStatus
{
    public static JsonObject Of(Workload workload, JsonObject spec)
    {
        var dice = workload.Dice("status");
        var isDone = workload.Kind is WorkloadKind.CronJob or WorkloadKind.Job;
        var isCrashing = !isDone && dice.Chance(3);
        var containers = spec["containers"]!.AsArray();
        var status = new JsonObject
        {
            ["phase"] = isDone ? "Succeeded" : "Running",
            ["conditions"] = Conditions(isReady: !isDone && !isCrashing, isDone),
            ["hostIP"] = "%hostip%",
            ["podIP"] = "%ip%",
            ["podIPs"] = new JsonArray(new JsonObject { ["ip"] = "%ip%" }),
            ["startTime"] = "%created%",
            ["containerStatuses"] = new JsonArray([.. containers.Select((container, index) => Container(container!, index, isDone, isCrashing && index == 0, dice))]),
            ["qosClass"] = "Burstable",
        };
        if (spec["initContainers"] is JsonArray first)
            status["initContainerStatuses"] = new JsonArray([.. first.Select(container => Container(container!, containers.Count, isDone: true, isCrashing: false, dice))]);

        return status;
    }

    private static JsonArray Conditions(bool isReady, bool isDone)
    {
        string[] types = ["PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled"];
        return new JsonArray([.. types.Select(type => Condition(type, isReady || type is "Initialized" or "PodScheduled" || (!isDone && type == types[0]), isDone))]);
    }

    private static JsonObject Condition(string type, bool holds, bool isDone)
    {
        var condition = new JsonObject
        {
            ["type"] = type, ["status"] = holds ? "True" : "False", ["lastProbeTime"] = null, ["lastTransitionTime"] = "%started%",
        };
        if (isDone && !holds)
            condition["reason"] = "PodCompleted";
        else if (!holds)
            (condition["reason"], condition["message"]) = ("ContainersNotReady", "containers with unready status");

        return condition;
    }

    private static JsonObject Container(JsonNode container, int index, bool isDone, bool isCrashing, Dice dice)
    {
        var id = "containerd://%id" + index.ToString(CultureInfo.InvariantCulture) + "%";
        var image = container["image"]!.GetValue<string>();
        return new JsonObject
        {
            ["name"] = container["name"]!.GetValue<string>(),
            ["state"] = StateOf(id, isDone, isCrashing),
            ["lastState"] = isCrashing ? Terminated(id, 1, "Error", "panic: cannot reach the database") : [],
            ["ready"] = !isDone && !isCrashing,
            ["restartCount"] = isCrashing ? 20 + dice.Next(500) : dice.Next(3),
            ["image"] = image,
            ["imageID"] = $"{image[..image.LastIndexOf(':')]}@sha256:{dice.Hex(64)}",
            ["containerID"] = id,
            ["started"] = !isDone && !isCrashing,
        };
    }

    private static JsonObject StateOf(string id, bool isDone, bool isCrashing)
    {
        if (isDone)
            return Terminated(id, 0, "Completed", "");

        return isCrashing
            ? new JsonObject { ["waiting"] = new JsonObject { ["reason"] = "CrashLoopBackOff", ["message"] = "back-off 5m0s restarting failed container" } }
            : new JsonObject { ["running"] = new JsonObject { ["startedAt"] = "%started%" } };
    }

    private static JsonObject Terminated(string id, int code, string reason, string message)
    {
        var state = new JsonObject { ["exitCode"] = code, ["reason"] = reason };
        if (message.Length > 0)
            state["message"] = message;

        (state["startedAt"], state["finishedAt"], state["containerID"]) = ("%created%", "%started%", id);
        return new JsonObject { ["terminated"] = state };
    }
}
