namespace ComplianceAudit.Rules;

/// <summary>The controls of one version of a framework. Immutable and thread-safe.</summary>
/// <param name="Id">Name, such as <c>cis-kubernetes</c>.</param>
/// <param name="Version">Version of the framework, such as <c>1.12</c>.</param>
/// <param name="Title">Our title.</param>
/// <param name="Publisher">Who publishes the framework.</param>
/// <param name="Source">Link to the framework.</param>
/// <param name="Published">Number of recommendations that the framework has.</param>
/// <param name="KubernetesFrom">First Kubernetes version it is meant for, such as <c>1.32</c>; empty for any.</param>
/// <param name="KubernetesTo">Last Kubernetes version it is meant for; empty for any later one.</param>
/// <param name="Distributions">Distributions it is meant for; empty for any.</param>
/// <param name="Sections">Sections in the framework's order.</param>
/// <param name="Controls">Controls in the framework's order.</param>
/// <param name="Digest"><c>sha256:</c> and hexadecimal over the pack's files, the checks it uses and the functions they share.</param>
/// <param name="File">The <c>pack.yaml</c>.</param>
public sealed record RulePack(
    string Id,
    string Version,
    string Title,
    string Publisher,
    string Source,
    int Published,
    string KubernetesFrom,
    string KubernetesTo,
    IReadOnlyList<string> Distributions,
    IReadOnlyList<PackSection> Sections,
    IReadOnlyList<PackControl> Controls,
    string Digest,
    string File)
{
    /// <summary>Whether the pack is evaluated only where it is asked for by name, as <c>chosen: byName</c> says.</summary>
    /// <value>The default is false: it may be chosen by distribution and version.</value>
    public bool IsChosenByNameOnly { get; init; }
}

/// <summary>One section of a pack.</summary>
/// <param name="Id">Section number, such as <c>5.2</c>.</param>
/// <param name="Title">Our title.</param>
public sealed record PackSection(string Id, string Title);
