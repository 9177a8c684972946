using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceAudit.Collector.Extras.Kubelets;

/// <summary>What a kubelet's version tells of the rights that it knows.</summary>
internal static partial class KubeletRelease
{
    private const int FirstMinor = 33;

    /// <summary>
    /// Whether kubelets check <c>nodes/configz</c>: the gate KubeletFineGrainedAuthz is on by default from 1.33 and fixed from 1.36 (KEP-2862).
    /// An empty version stands for a present one.
    /// </summary>
    public static bool KnowsFineRights(string version) =>
        version.Length == 0
        || (Numbers().Match(version) is { Success: true } found
            && (int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(found.Groups[2].ValueSpan, CultureInfo.InvariantCulture)).CompareTo((1, FirstMinor)) >= 0);

    [GeneratedRegex(@"^v?(\d{1,3})\.(\d{1,3})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
