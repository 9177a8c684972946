namespace ComplianceAudit.Collector.Connecting.Kubeconfigs;

/// <summary>A cluster and the user to be there, by name.</summary>
internal sealed record KubeconfigContext(string Name, string Cluster, string User)
{
    public static KubeconfigContext Read(string name, ConfigNode context) => new(name, context["cluster"].Text, context["user"].Text);
}
