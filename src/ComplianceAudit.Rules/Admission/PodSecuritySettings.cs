using System.Runtime.CompilerServices;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Loading;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Admission;

namespace ComplianceAudit.Rules.Admission;

/// <summary>What an API server's Pod Security plugin is told for all namespaces. Immutable and thread-safe; read once per snapshot.</summary>
/// <param name="Minor">Minor of the API server's own version.</param>
/// <param name="Runs">Whether it runs the plugin.</param>
/// <param name="Configuration">The plugin's configuration; null where it has none.</param>
/// <param name="Unknown">What is not known of these; null where all is.</param>
internal sealed record PodSecuritySettings(int Minor, bool Runs, CelValue Configuration, CelUnknown? Unknown)
{
    private const string Plugin = "PodSecurity";

    private static readonly ConditionalWeakTable<SnapshotView, IReadOnlyList<PodSecuritySettings>> Known = [];

    /// <summary>Those of every API server that a snapshot knows.</summary>
    public static IReadOnlyList<PodSecuritySettings> Of(SnapshotView snapshot) => Known.GetValue(snapshot, view => [.. ApiServers.Of(view).Select(Of)]);

    private static PodSecuritySettings Of(ContentNode server)
    {
        if (MinorVersion.Parse(server["spec", "version"].Text().Value) is not { Minor: var own })
            return NotKnown(MeaningErrors.VersionNotKnown(server.Reader.Label, "the latest Pod Security Standard"));
        var runs = ApiServers.Runs(server, Plugin);
        if (runs.IsFalse)
            return new PodSecuritySettings(own, false, CelValue.Null, null);
        if (runs.Unknown is { } unknown)
            return NotKnown(unknown);
        var configuration = new AdmissionChain(server).Configuration(Plugin).Value;
        return configuration.Kind switch
        {
            CelKind.Optional => new PodSecuritySettings(own, true, configuration.AsOptional ?? CelValue.Null, null),
            CelKind.Unknown => NotKnown(configuration.AsUnknown),
            _ => NotKnown(AdmissionErrors.NotAList(server.Reader.Label, Plugin)),
        };
    }

    private static PodSecuritySettings NotKnown(CelUnknown unknown) => new(0, false, CelValue.Null, unknown);
}
