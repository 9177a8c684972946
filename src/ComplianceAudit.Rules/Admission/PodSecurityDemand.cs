using System.Globalization;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;

namespace ComplianceAudit.Rules.Admission;

/// <summary>
/// Which Pod Security Standard an API server enforces in a namespace: by its labels, else by the plugin's configuration, else privileged
/// (staging/src/k8s.io/pod-security-admission/api and /admission). A level that does not exist counts as restricted, a version that is none as latest.
/// </summary>
internal static class PodSecurityDemand
{
    private const string Privileged = "privileged";
    private const string LevelLabel = "pod-security.kubernetes.io/enforce";
    private const string VersionLabel = "pod-security.kubernetes.io/enforce-version";

    /// <summary>A map of <c>level</c> and <c>minor</c> for each API server; partial where one is not known.</summary>
    public static CelValue Of(CelValue space, SnapshotView snapshot)
    {
        var demands = new List<CelValue>();
        var missing = ApiServers.Missing(snapshot);
        foreach (var settings in PodSecuritySettings.Of(snapshot))
        {
            var demand = Of(space, settings);
            if (demand.Kind == CelKind.Unknown)
                missing = missing?.Union(demand.AsUnknown) ?? demand.AsUnknown;
            else
                demands.Add(demand);
        }
        return CelValue.OfList(demands, missing);
    }

    private static CelValue Of(CelValue space, PodSecuritySettings server)
    {
        if (server.Unknown is { } unknown)
            return CelValue.OfUnknown(unknown);
        if (!server.Runs)
            return Demand(Privileged, server.Minor);
        var settings = server.Configuration;
        var exempt = Field(Field(settings, "exemptions"), "namespaces");
        var name = Field(Field(space, "metadata"), "name");
        for (var i = 0; exempt.Kind == CelKind.List && i < exempt.Count; i++)
        {
            if (exempt.ElementAt(i) is { Kind: CelKind.String } one && name.Kind == CelKind.String && one.AsString == name.AsString)
                return Demand(Privileged, server.Minor);
        }
        var labels = Field(Field(space, "metadata"), "labels");
        var defaults = Field(settings, "defaults");
        var (level, version) = (Or(Field(labels, LevelLabel), NotEmpty(Field(defaults, "enforce"))), Or(Field(labels, VersionLabel), Field(defaults, "enforce-version")));
        foreach (var value in new[] { exempt, level, version })
        {
            if (value.Kind == CelKind.Unknown)
                return value;
        }
        return Demand(level.Kind == CelKind.String ? level.AsString : Privileged, MinorOf(version.Kind == CelKind.String ? version.AsString : "", server.Minor));
    }

    private static CelValue Demand(string level, int minor) => CelValue.OfMap(new ConstantMap(new Dictionary<string, CelValue>(StringComparer.Ordinal)
    {
        ["level"] = CelValue.Of(level is Privileged or "baseline" ? level : "restricted"),
        ["minor"] = CelValue.Of(minor),
    }));

    /// <summary>Minor of <c>v1.29</c>. Anything else, a patch version too, is the latest, and the latest that an API server knows is its own.</summary>
    private static int MinorOf(string version, int own) =>
        version.StartsWith("v1.", StringComparison.Ordinal) && int.TryParse(version.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var minor) && (minor == 0 || version[3] != '0')
            ? Math.Min(minor, own) : own;

    private static CelValue NotEmpty(CelValue text) => text.Kind == CelKind.String && text.AsString.Length == 0 ? CelValue.Null : text;

    private static CelValue Or(CelValue value, CelValue whenAbsent) => value.Kind == CelKind.Null ? whenAbsent : value;

    private static CelValue Field(CelValue map, string key) =>
        map.Kind == CelKind.Unknown || (map.Kind == CelKind.Map && map.TryGetField(key, out map)) ? map : CelValue.Null;
}
