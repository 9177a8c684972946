using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary><c>cluster</c>: the Cluster fact's spec; without the fact everything but a stated version is unknown. Immutable.</summary>
/// <param name="fact">The fact, where there is one.</param>
/// <param name="version">Version of the cluster; empty when it is not known.</param>
/// <param name="podSecurityMinor">Which Pod Security Standards to judge by; null when that is not known.</param>
internal sealed class ClusterMap(ResourceReader? fact, string version, int? podSecurityMinor) : CelMap
{
    private const string PodSecurityMinor = "podSecurityMinor";

    /// <summary>Fields of the Cluster fact's spec.</summary>
    private static readonly IReadOnlyList<string> Fields = ["version", "distribution", "provider", "controlPlane", "signs", "kubeSystemUid", "servedApis", "customKinds", "nodeCount", PodSecurityMinor];

    public override IEnumerable<string> Keys => Fields.Where(key => TryGet(key, null, out _));

    public override bool TryGet(string key, CelFrame? frame, out CelValue value)
    {
        value = CelValue.OfUnknown(CelUnknown.Of($"{key} of the cluster"));
        if (key == "version" && version.Length > 0)
            value = CelValue.Of(version);
        else if (key == PodSecurityMinor)
            value = podSecurityMinor is { } minor ? CelValue.Of(minor) : value;
        else if (fact is not null && fact.Document.Find("spec") is >= 0 and var spec)
            return fact.Value.TryGetField("spec", out var fields) && fact.FieldOf(spec, key) >= 0 && fields.TryGetField(key, out value);
        return Fields.Contains(key);
    }
}
