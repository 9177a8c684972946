using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Admission;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Admission;

/// <summary>The API servers of a cluster: what is refused must be refused by each, for a client may reach any.</summary>
internal static class ApiServers
{
    public static readonly SourceName Source = new("Component", "", "kube-apiserver");

    public static IEnumerable<ContentNode> Of(SnapshotView snapshot) => snapshot[Source].Resources.Select(server => new ContentNode(server, 0));

    /// <summary>What leaves open whether there are others; null where all are known.</summary>
    public static CelUnknown? Missing(SnapshotView snapshot) =>
        snapshot[Source].Missing ?? (snapshot[Source].Resources.Count == 0 ? AdmissionErrors.NoApiServer : null);

    /// <summary>Whether every one runs an admission plugin.</summary>
    public static Ternary AllRun(SnapshotView snapshot, string plugin)
    {
        Ternary all = Missing(snapshot) is { } missing ? missing : true;
        foreach (var server in Of(snapshot))
            all &= Runs(server, plugin);
        return all;
    }

    /// <summary>Whether one runs it.</summary>
    public static Ternary Runs(ContentNode server, string plugin)
    {
        var plugins = new AdmissionChain(server).Plugins().Value;
        if (plugins.Kind == CelKind.Unknown)
            return plugins.AsUnknown;
        if (Meant.TextsOf(plugins) is not { } names)
            return AdmissionErrors.NotAList(server.Reader.Label, plugin);
        return names.Contains(plugin) ? true : plugins.Missing is { } missing ? missing : false;
    }
}
