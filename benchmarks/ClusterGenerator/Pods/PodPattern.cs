using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Workloads;

namespace ComplianceAudit.ClusterGenerator.Pods;

/// <summary>
/// A workload's pods as the API server lists them: the template, and what admission, scheduler and kubelet put into each pod,
/// with holes where pods differ (named in <see cref="PodHoles"/>).
/// </summary>
internal static class PodPattern
{
    private const string TokenVolume = "kube-api-access-%token%";

    private static readonly string[] Pressures = ["disk-pressure", "memory-pressure", "pid-pressure", "unschedulable"];

    private static readonly string[] Losses = ["not-ready", "unreachable"];

    public static JsonObject Of(Workload workload, int ordinal)
    {
        var template = PodTemplate.Of(workload, ordinal);
        var (metadata, spec) = (Metadata(workload, template), (JsonObject)template["spec"]!.DeepClone());
        var written = new JsonObject { ["metadata"] = metadata.DeepClone(), ["spec"] = spec.DeepClone() };
        foreach (var name in new[] { "namespace", "uid", "resourceVersion", "creationTimestamp", "name" })
            written["metadata"]!.AsObject().Remove(name);

        Complete(spec, workload);
        var status = PodStatus.Of(workload, spec);
        metadata["managedFields"] = new JsonArray(
            ManagedFields.Entry("kube-controller-manager", "v1", "%created%", written),
            ManagedFields.Entry("kubelet", "v1", "%started%", new JsonObject { ["status"] = status.DeepClone() }, "status"));
        return new JsonObject { ["metadata"] = metadata, ["spec"] = spec, ["status"] = status };
    }

    private static JsonObject Metadata(Workload workload, JsonObject template)
    {
        var metadata = new JsonObject { ["name"] = "%pod%" };
        if (workload.Kind is WorkloadKind.Deployment or WorkloadKind.DaemonSet or WorkloadKind.CronJob or WorkloadKind.Job)
            metadata["generateName"] = $"{workload.DirectOwner}-";
        else if (workload.Kind == WorkloadKind.StatefulSet)
            metadata["generateName"] = $"{workload.Name}-";

        metadata["namespace"] = workload.Namespace;
        metadata["uid"] = "%uid%";
        metadata["resourceVersion"] = "%version%";
        metadata["creationTimestamp"] = "%created%";
        metadata["labels"] = Labels(workload, template);
        metadata["annotations"] = Annotations(workload, template);
        if (OwnerReference.Of(workload) is { } owner)
            metadata["ownerReferences"] = new JsonArray(owner);

        return metadata;
    }

    private static JsonNode Labels(Workload workload, JsonObject template)
    {
        var labels = template["metadata"]!["labels"]!.DeepClone();
        switch (workload.Kind)
        {
            case WorkloadKind.Deployment:
                labels["pod-template-hash"] = workload.Hash;
                break;
            case WorkloadKind.StatefulSet or WorkloadKind.DaemonSet:
                labels["controller-revision-hash"] = $"{workload.Name}-{workload.Hash}";
                break;
            case WorkloadKind.CronJob or WorkloadKind.Job:
                labels["batch.kubernetes.io/controller-uid"] = workload.DirectOwnerUid;
                labels["batch.kubernetes.io/job-name"] = workload.DirectOwner;
                break;
        }

        if (workload.Kind == WorkloadKind.StatefulSet)
            labels["statefulset.kubernetes.io/pod-name"] = "%pod%";

        return labels;
    }

    private static JsonNode Annotations(Workload workload, JsonObject template)
    {
        var annotations = template["metadata"]!["annotations"]!.DeepClone();
        if (workload.Kind != WorkloadKind.StaticPod)
        {
            annotations["cni.projectcalico.org/containerID"] = "%id0%";
            annotations["cni.projectcalico.org/podIP"] = "%ip%/32";
            return annotations;
        }

        var hash = workload.Dice("static").Hex(32);
        annotations["kubernetes.io/config.hash"] = hash;
        annotations["kubernetes.io/config.mirror"] = hash;
        annotations["kubernetes.io/config.seen"] = "%created%";
        annotations["kubernetes.io/config.source"] = "file";
        return annotations;
    }

    private static void Complete(JsonObject spec, Workload workload)
    {
        var volumes = spec["volumes"]!.AsArray();
        if (workload.Kind == WorkloadKind.StatefulSet)
        {
            volumes.Insert(0, (JsonNode)new JsonObject { ["name"] = "data", ["persistentVolumeClaim"] = new JsonObject { ["claimName"] = "data-%pod%" } });
            spec["hostname"] = "%pod%";
            spec["subdomain"] = workload.Name;
        }

        if (workload.Kind != WorkloadKind.StaticPod)
            MountToken(spec, volumes);

        spec["nodeName"] = "%node%";
        spec["tolerations"] = Tolerations(workload.Kind);
        spec["priority"] = spec.ContainsKey("priorityClassName") ? 2_000_001_000 : 0;
        spec["enableServiceLinks"] = true;
        spec["preemptionPolicy"] = "PreemptLowerPriority";
    }

    /// <summary>The service account's token, as admission mounts it since Kubernetes 1.21.</summary>
    private static void MountToken(JsonObject spec, JsonArray volumes)
    {
        volumes.Add(new JsonObject
        {
            ["name"] = TokenVolume,
            ["projected"] = new JsonObject
            {
                ["sources"] = new JsonArray(
                    new JsonObject { ["serviceAccountToken"] = new JsonObject { ["expirationSeconds"] = 3607, ["path"] = "token" } },
                    new JsonObject { ["configMap"] = new JsonObject { ["name"] = "kube-root-ca.crt", ["items"] = new JsonArray(new JsonObject { ["key"] = "ca.crt", ["path"] = "ca.crt" }) } },
                    new JsonObject
                    {
                        ["downwardAPI"] = new JsonObject
                        {
                            ["items"] = new JsonArray(new JsonObject
                            {
                                ["path"] = "namespace", ["fieldRef"] = new JsonObject { ["apiVersion"] = "v1", ["fieldPath"] = "metadata.namespace" },
                            }),
                        },
                    }),
                ["defaultMode"] = 420,
            },
        });
        foreach (var container in spec["containers"]!.AsArray().Concat(spec["initContainers"]?.AsArray() ?? []))
        {
            container!["volumeMounts"]!.AsArray().Add(new JsonObject
            {
                ["name"] = TokenVolume, ["readOnly"] = true, ["mountPath"] = "/var/run/secrets/kubernetes.io/serviceaccount",
            });
        }
    }

    private static JsonArray Tolerations(WorkloadKind kind) => kind switch
    {
        WorkloadKind.StaticPod => [new JsonObject { ["operator"] = "Exists", ["effect"] = "NoExecute" }],
        WorkloadKind.DaemonSet =>
        [
            new JsonObject { ["operator"] = "Exists" },
            .. Pressures.Select(key => Toleration(key, "NoSchedule")),
            .. Losses.Select(key => Toleration(key, "NoExecute")),
        ],
        _ => [.. Losses.Select(key =>
        {
            var toleration = Toleration(key, "NoExecute");
            toleration["tolerationSeconds"] = 300;
            return toleration;
        })],
    };

    private static JsonObject Toleration(string key, string effect) => new() { ["key"] = $"node.kubernetes.io/{key}", ["operator"] = "Exists", ["effect"] = effect };
}
