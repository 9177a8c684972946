using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Planning;

/// <summary>Every message about choosing packs.</summary>
internal static class SelectionErrors
{
    public static PackSelectionException NotInstalled(string name, IEnumerable<RulePack> installed) =>
        new("RULE401", $"no pack '{name}' is installed; installed are {string.Join(", ", installed.Select(NameOf))}; name one of them, or give the folder that holds it with --packs");

    public static PackSelectionException NothingInstalled() =>
        new("RULE402", "no pack is installed; give a folder that holds one with --packs");

    public static string VersionUnknown(RulePack taken) =>
        $"the Kubernetes version is not known, so {NameOf(taken)} was taken; choose another with --pack, or state the version with --kubernetes-version";

    public static string NearestTaken(RulePack taken, MinorVersion version) =>
        $"no installed pack is meant for Kubernetes {version}, so the nearest, {NameOf(taken)} ({Range(taken)}), was taken; choose another with --pack";

    private static string NameOf(RulePack pack) => $"{pack.Id}@{pack.Version}";

    private static string Range(RulePack pack) =>
        pack.KubernetesTo.Length == 0 ? $"for {pack.KubernetesFrom} and later" : pack.KubernetesFrom.Length == 0 ? $"up to {pack.KubernetesTo}" : $"for {pack.KubernetesFrom} to {pack.KubernetesTo}";
}
