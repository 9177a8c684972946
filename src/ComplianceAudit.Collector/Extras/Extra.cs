using System.Reflection;
using System.Text.Json;
using ComplianceAudit.Collector.Rights;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Extras;

/// <summary>Evidence beyond the least rights, read when it is asked for. A sealed subclass is all it takes: role, plan and collection find it by its type.</summary>
internal abstract class Extra
{
    /// <summary>Every extra, ordered by name.</summary>
    public static IReadOnlyList<Extra> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Extra)) && !type.IsAbstract)
            .Select(type => (Extra)Activator.CreateInstance(type)!)
            .OrderBy(extra => extra.Name, StringComparer.Ordinal),
    ];

    /// <summary>Its mark in a plan.</summary>
    public abstract CollectionExtras Flag { get; }

    /// <summary>As options and manifests name it, such as <c>kubelet-config</c>.</summary>
    public string Name => JsonNamingPolicy.KebabCaseLower.ConvertName($"{Flag}");

    /// <summary>The source that it reads.</summary>
    public abstract SourceName Source { get; }

    /// <summary>Lists that it needs beside.</summary>
    public abstract IReadOnlyList<SourceName> Needs { get; }

    /// <summary>What it takes beyond them, where a cluster of this version can grant so little.</summary>
    /// <param name="kubernetesVersion">Version such as <c>1.33</c>; empty for a present one.</param>
    public abstract IReadOnlyList<Right> RightsIn(string kubernetesVersion);

    /// <summary>Rights of which each alone is enough in a cluster of this version, the least first.</summary>
    /// <param name="kubernetesVersion">Version such as <c>v1.33.1</c>; empty when unknown.</param>
    public virtual IReadOnlyList<Right> AnyOf(string kubernetesVersion) => RightsIn(kubernetesVersion);

    /// <summary>What may be read though the rights are lacking, to follow the reason; empty when nothing.</summary>
    public virtual string Despite => "";

    /// <summary>What is read, and what the rights expose beyond that, in lines for a reader.</summary>
    /// <param name="kubernetesVersion">Version such as <c>1.33</c>; empty for a present one.</param>
    public abstract IReadOnlyList<string> ExposesIn(string kubernetesVersion);

    /// <summary>Why its source is not there when nobody asked for it.</summary>
    public SourceCoverage NotAsked => SourceCoverage.Without(Source, CoverageStatus.NotCollected, $"it is read when --include {Name} asks for it");

    /// <summary>Reads it once all lists have been read. What fails is coverage.</summary>
    public abstract Task<ExtraOutcome> ReadAsync(ExtraReading reading, CancellationToken cancellation);

    /// <summary>The extra that a source is read by; null for any other source.</summary>
    public static Extra? Reading(SourceName source) => All.FirstOrDefault(extra => extra.Source == source);

    /// <summary>The extras of a plan.</summary>
    public static IEnumerable<Extra> Of(CollectionPlan plan) => All.Where(extra => plan.Extras.HasFlag(extra.Flag));
}
