using System.Reflection;

namespace ComplianceAudit.ReplayServer;

/// <summary>Objects to lay over the recording with <see cref="ReplayOptions.Added"/>: a control plane as kubeadm sets it up, on node <c>control-1</c>.</summary>
public static class ReplayFixtures
{
    /// <summary>The node <c>control-1</c>, with the control-plane role.</summary>
    public static string ControlPlaneNode => Read("control-plane-node");

    /// <summary>The static pod <c>kube-apiserver-control-1</c>.</summary>
    public static string ApiServerPod => Read("api-server-pod");

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"fixtures/{name}.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
