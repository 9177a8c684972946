using System.Text.Json;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Arguments;

/// <summary>How <c>--include</c> names what is read beyond the least rights.</summary>
internal static class ExtraName
{
    /// <summary>Every extra by its name, such as <c>kubelet-config</c>.</summary>
    public static SortedDictionary<string, CollectionExtras> All { get; } = new(
        Enum.GetValues<CollectionExtras>().Where(extra => extra != CollectionExtras.None).ToDictionary(extra => JsonNamingPolicy.KebabCaseLower.ConvertName($"{extra}")),
        StringComparer.Ordinal);
}
