namespace ComplianceAudit.Snapshots;

/// <summary>A subtree that documents with equal ones have in common: the pod specification of pods and of controllers' templates.</summary>
/// <remarks>
/// Two documents share one object exactly when the kept fields of their subtrees are equal, <see cref="VaryingFields"/> aside; compare by reference.
/// Whatever does not look at a varying field is therefore equal for both. Immutable and thread-safe.
/// </remarks>
public sealed class SharedPart
{
    internal SharedPart()
    {
    }

    /// <summary>Fields whose text belongs to each document itself, by names from the subtree's root; null for any element.</summary>
    public static IReadOnlyList<IReadOnlyList<string?>> VaryingFields { get; } =
    [
        ["nodeName"], ["hostname"], ["volumes", null, "name"],
        ["containers", null, "volumeMounts", null, "name"], ["initContainers", null, "volumeMounts", null, "name"],
        ["ephemeralContainers", null, "volumeMounts", null, "name"],
    ];
}
