using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;

namespace ComplianceAudit.ClusterGenerator.Workloads;

/// <summary>What kubeadm writes into the manifest of a control-plane component, with the defaults that the API server fills in.</summary>
internal static class StaticPodTemplate
{
    public static JsonObject Of(Workload workload)
    {
        var template = Of(ControlPlaneComponent.OfPod(workload.Name));
        if (workload.Shape.AllDistinct)
            template["spec"]!["containers"]![0]!["env"] = new JsonArray(new JsonObject { ["name"] = "INSTANCE", ["value"] = workload.Name });

        return template;
    }

    private static JsonObject Of(ControlPlaneComponent component) => new()
    {
        ["metadata"] = new JsonObject
        {
            ["creationTimestamp"] = null,
            ["labels"] = new JsonObject { ["component"] = component.Name, ["tier"] = "control-plane" },
            ["annotations"] = new JsonObject(),
        },
        ["spec"] = new JsonObject
        {
            ["volumes"] = new JsonArray(new JsonObject
            {
                ["name"] = "k8s-certs", ["hostPath"] = new JsonObject { ["path"] = ControlPlaneComponent.Certificates, ["type"] = "DirectoryOrCreate" },
            }),
            ["containers"] = new JsonArray(ContainerOf(component)),
            ["restartPolicy"] = "Always",
            ["terminationGracePeriodSeconds"] = 30,
            ["dnsPolicy"] = "ClusterFirst",
            ["hostNetwork"] = true,
            ["securityContext"] = new JsonObject { ["seccompProfile"] = new JsonObject { ["type"] = "RuntimeDefault" } },
            ["schedulerName"] = "default-scheduler",
            ["priorityClassName"] = "system-node-critical",
        },
    };

    private static JsonObject ContainerOf(ControlPlaneComponent component) => new()
    {
        ["name"] = component.Name,
        ["image"] = $"registry.k8s.io/{component.Name}:{component.Version}",
        ["command"] = new JsonArray([component.Name, .. component.Flags.Select(flag => (JsonNode)$"--{flag}")]),
        ["resources"] = new JsonObject { ["requests"] = new JsonObject { ["cpu"] = "250m" } },
        ["volumeMounts"] = new JsonArray(new JsonObject { ["name"] = "k8s-certs", ["readOnly"] = true, ["mountPath"] = ControlPlaneComponent.Certificates }),
        ["terminationMessagePath"] = "/dev/termination-log",
        ["terminationMessagePolicy"] = "File",
        ["imagePullPolicy"] = "IfNotPresent",
    };
}
