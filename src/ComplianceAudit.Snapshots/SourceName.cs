namespace ComplianceAudit.Snapshots;

/// <summary>Name of a source: an API resource such as <c>pods</c> or <c>deployments.apps</c>, or a kind of fact such as <c>Component/kube-apiserver</c> or <c>NodeFile/etc/kubernetes/admin.conf</c>.</summary>
/// <remarks>Fact kinds begin with a capital letter; resources never do. Equality is ordinal.</remarks>
public readonly record struct SourceName
{
    /// <summary>Takes the parts as they are; <see cref="Parse"/> reads the written form.</summary>
    /// <param name="resource">Plural resource name, or the fact kind.</param>
    /// <param name="group">API group, empty for the core group and for facts.</param>
    /// <param name="component">Component that a <c>Component</c> fact is limited to, or path without its first slash that a <c>NodeFile</c> fact is; empty otherwise.</param>
    public SourceName(string resource, string group = "", string component = "") =>
        (Resource, Group, Component) = (resource, group, component);

    /// <summary>Plural resource name, or the fact kind.</summary>
    public string Resource { get; }

    /// <summary>API group; empty for the core group and for facts.</summary>
    public string Group { get; }

    /// <summary>Component, such as <c>kube-apiserver</c>, or path, such as <c>etc/kubernetes/admin.conf</c>, that the fact is limited to; empty for all.</summary>
    public string Component { get; }

    /// <summary>Whether this names a fact of the collector rather than an API resource.</summary>
    public bool IsFact => Resource.Length > 0 && char.IsAsciiLetterUpper(Resource[0]);

    /// <summary>Reads <c>pods</c>, <c>deployments.apps</c>, <c>networkpolicies.networking.k8s.io</c>, <c>Cluster</c>, <c>Component/etcd</c> or <c>NodeFile/var/lib/etcd</c>.</summary>
    public static SourceName Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (char.IsAsciiLetterUpper(text[0]))
        {
            var slash = text.IndexOf('/', StringComparison.Ordinal);
            return slash < 0 ? new SourceName(text) : new SourceName(text[..slash], "", text[(slash + 1)..]);
        }

        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? new SourceName(text) : new SourceName(text[..dot], text[(dot + 1)..]);
    }

    /// <summary>The written form.</summary>
    public override string ToString() =>
        Component.Length > 0 ? $"{Resource}/{Component}" : Group.Length > 0 ? $"{Resource}.{Group}" : Resource ?? "";
}
