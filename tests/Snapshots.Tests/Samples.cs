namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Plans and resources that several tests share.</summary>
internal static class Samples
{
    public static CollectionPlan Plan(string[]? annotations = null, string[]? configMapKeys = null) => new(
        new Dictionary<SourceName, IReadOnlyList<string>>(), (annotations ?? []).ToHashSet(), (configMapKeys ?? []).ToHashSet());
}
