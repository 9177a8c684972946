namespace ComplianceAudit.Snapshots;

/// <summary>What a collector is asked to read, as packs need it.</summary>
/// <param name="Sources">Sources to read, each with the versions that its checks accept, best first; an empty list accepts any.</param>
/// <param name="AnnotationKeys">Annotation keys whose values checks name and redaction keeps.</param>
/// <param name="ConfigMapKeys">ConfigMap data keys whose values checks name and redaction keeps.</param>
/// <remarks>
/// Immutable. What was never planned reads as <see cref="CoverageStatus.NotCollected"/>. What a fact is made from needs no mention: the collector knows,
/// and describes the cluster itself in any case.
/// </remarks>
public sealed record CollectionPlan(
    IReadOnlyDictionary<SourceName, IReadOnlyList<string>> Sources,
    IReadOnlySet<string> AnnotationKeys,
    IReadOnlySet<string> ConfigMapKeys)
{
    /// <summary>Evidence that is read beyond what least privilege allows, because the user asked for it; none by default.</summary>
    public CollectionExtras Extras { get; init; }

    /// <summary>Fields that checks read and whose texts redaction keeps, in kinds of which nobody told which texts are harmless: custom resources above all.</summary>
    /// <remarks>A field is kept when its own steps end at it; what is below it is not, even where <see cref="SelectedField.IsWhole"/>. Names and forms of credentials go all the same.</remarks>
    public IReadOnlyList<SelectedField> KeptFields { get; init; } = [];

    /// <summary>Files of nodes that checks name, as absolute paths in ordinal order.</summary>
    public IReadOnlyList<string> NodeFiles { get; init; } = [];

    /// <summary>Ids of the checks that read each source, in ordinal order; a source that none reads may be missing.</summary>
    public IReadOnlyDictionary<SourceName, IReadOnlyList<string>> Checks { get; init; } = new Dictionary<SourceName, IReadOnlyList<string>>();
}

/// <summary>Evidence that is read when the user asks for it alone, each under a role of its own.</summary>
[Flags]
public enum CollectionExtras
{
    /// <summary>Nothing beyond what checks read with the least rights.</summary>
    None = 0,

    /// <summary>Name, type and number of keys of each Secret; the right to list Secrets exposes their values to whoever holds it.</summary>
    Secrets = 1,

    /// <summary>The configuration that each kubelet runs with.</summary>
    KubeletConfig = 2,
}
