namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>What a setting says lies under the path that it holds. The lists are the data files under <c>Data</c>.</summary>
internal enum FileUse
{
    /// <summary>Anything else that is a file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>Certificates in PEM.</summary>
    Certificate,

    /// <summary>A private key, or a secret one.</summary>
    Key,

    /// <summary>Tokens or passwords.</summary>
    Credential,

    /// <summary>A kubeconfig, which is read without its credentials.</summary>
    Kubeconfig,

    /// <summary>A configuration file of a known kind.</summary>
    Configuration,

    /// <summary>A folder of configuration files that are merged in the order of their names.</summary>
    DropIns,

    /// <summary>The configuration file of an admission plugin, whose name stands beside.</summary>
    Plugin,

    /// <summary>No path but a credential itself.</summary>
    Dropped,
}
