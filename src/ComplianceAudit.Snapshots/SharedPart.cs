using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots;

/// <summary>A subtree that documents with equal ones have in common: the pod specification of pods and of controllers' templates.</summary>
/// <remarks>
/// Two documents of one snapshot share one object exactly when the kept fields of their subtrees are equal and written in the same order, texts that vary aside; compare by reference.
/// A text varies when it stands in one of <see cref="VaryingFields"/> and is either no <c>name</c> or one that begins with <c>kube-api-access-</c>, as the API server names the volume
/// of a service account's token; texts that are equal within one document are equal within the other.
/// Whatever does not look at a varying field is therefore equal for both. Immutable and thread-safe.
/// </remarks>
public sealed class SharedPart
{

    private static readonly SourceName Pods = new("pods");

    internal SharedPart(int[] cells, object[] values, SharedPart? next) => (Cells, Values, Next) = (cells, values, next);

    /// <summary>Fields whose text belongs to each document itself, by names from the subtree's root; null for any element.</summary>
    public static IReadOnlyList<IReadOnlyList<string?>> VaryingFields { get; } =
    [
        ["nodeName"], ["hostname"], ["volumes", null, "name"],
        ["containers", null, "volumeMounts", null, "name"], ["initContainers", null, "volumeMounts", null, "name"],
        ["ephemeralContainers", null, "volumeMounts", null, "name"],
    ];

    /// <summary>Begins the names that the ServiceAccount admission plugin generates, one for each pod (kubernetes: plugin/pkg/admission/serviceaccount).</summary>
    private static ReadOnlySpan<byte> GeneratedPrefix => "kube-api-access-"u8;

    /// <summary>Cells as <see cref="DocumentShape"/> has them.</summary>
    internal int[] Cells { get; }

    /// <summary>Texts and placeholders.</summary>
    internal object[] Values { get; }

    /// <summary>Another part whose hash is the same.</summary>
    internal SharedPart? Next { get; }

    /// <summary>Where the part stands in the resources of a source; empty when they have none.</summary>
    internal static IReadOnlyList<string> PlaceIn(SourceName source) =>
        ResourceKinds.PodTemplateOf(source) is { Length: > 0 } template ? [.. template, "spec"] : source == Pods ? ["spec"] : [];

    /// <summary>Whether a name is generated for each pod.</summary>
    internal static bool IsGenerated(ReadOnlySpan<byte> name) => name.StartsWith(GeneratedPrefix);

    internal bool Has(ReadOnlySpan<int> cells, ReadOnlySpan<object> values) => cells.SequenceEqual(Cells) && values.SequenceEqual(Values);
}
