namespace ComplianceAudit.Collector.Facts.Origins;

/// <summary>Something seen that only some distributions, or the machines of one provider, show.</summary>
/// <param name="Family">Where it was seen: signs of one family may have one cause, those of several hardly.</param>
/// <param name="Seen">What was seen, for a reader: <c>node label cloud.google.com/gke-nodepool on 3 of 3 nodes</c>.</param>
/// <param name="Distributions">Those that show it, the plain one before those that are built upon it; empty when it tells of a provider alone.</param>
/// <param name="Provider">Whose machines show it; empty when it tells of a distribution alone.</param>
internal sealed record Sign(SignFamily Family, string Seen, IReadOnlyList<string> Distributions, string Provider = "");

/// <summary>Where a sign was seen. Whoever can forge one family does not thereby forge another.</summary>
internal enum SignFamily
{
    /// <summary>The version that the API server states.</summary>
    Version,

    /// <summary>API groups that it serves.</summary>
    Apis,

    /// <summary>The address under which it was reached.</summary>
    Endpoint,

    /// <summary>Labels, annotations, versions and images that Node objects state.</summary>
    Nodes,

    /// <summary>Ids that the provider gave to the machines.</summary>
    Machines,

    /// <summary>Files and processes on the nodes themselves.</summary>
    Hosts,
}
