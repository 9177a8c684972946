using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Planning;

/// <summary>Chooses the packs to evaluate.</summary>
internal static class PackSelector
{
    public static PackSelection Select(IReadOnlyList<RulePack> installed, IReadOnlyList<string> names, string kubernetesVersion, string distribution) =>
        names.Count > 0
            ? new PackSelection([.. names.Select(name => Named(installed, name)).DistinctBy(pack => (pack.Id, pack.Version))], [])
            : Default(installed.Where(pack => !pack.IsChosenByNameOnly).ToList() is { Count: > 0 } others ? others : installed, kubernetesVersion, distribution);

    /// <summary>The packs that <see cref="Select"/> can choose before the distribution is known.</summary>
    public static IReadOnlyList<RulePack> Candidates(IReadOnlyList<RulePack> installed, IReadOnlyList<string> names, string kubernetesVersion) =>
    [
        .. installed.SelectMany(pack => pack.Distributions).Distinct(StringComparer.OrdinalIgnoreCase).Prepend("")
            .SelectMany(distribution => Select(installed, names, kubernetesVersion, distribution))
            .Distinct(),
    ];

    private static RulePack Named(IReadOnlyList<RulePack> installed, string name)
    {
        var parts = name.Split('@', 2);
        return installed.LastOrDefault(pack => pack.Id == parts[0] && (parts.Length == 1 || pack.Version == parts[1]))
            ?? throw SelectionErrors.NotInstalled(name, installed);
    }

    private static PackSelection Default(IReadOnlyList<RulePack> installed, string kubernetesVersion, string distribution)
    {
        if (installed.Count == 0)
            throw SelectionErrors.NothingInstalled();
        var ofDistribution = installed.Where(pack => distribution.Length > 0 && pack.Distributions.Contains(distribution, StringComparer.OrdinalIgnoreCase)).ToList();
        var candidates = ofDistribution.Count > 0 ? ofDistribution : [.. installed.Where(pack => pack.Distributions.Count == 0)];
        if (candidates.Count == 0)
            candidates = [.. installed];
        if (MinorVersion.Parse(kubernetesVersion) is not { } version)
            return new PackSelection([candidates[^1]], [SelectionErrors.VersionUnknown(candidates[^1])]);

        var nearest = candidates.MinBy(pack => (KubernetesRange.Of(pack).DistanceOf(version), -Place(candidates, pack)))!;
        return new PackSelection([nearest], KubernetesRange.Of(nearest).DistanceOf(version) == 0 ? [] : [SelectionErrors.NearestTaken(nearest, version)]);
    }

    private static int Place(List<RulePack> packs, RulePack pack) => packs.IndexOf(pack);
}
