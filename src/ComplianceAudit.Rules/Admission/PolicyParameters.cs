using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Admission;

/// <summary>What a binding gives its policy as <c>params</c> (CollectParams of staging/src/k8s.io/apiserver/pkg/admission/plugin/policy/generic/policy_dispatcher.go).</summary>
/// <param name="Values">One value per evaluation of the policy; null without parameters.</param>
/// <param name="Missing">What leaves open whether there are more, or null.</param>
/// <param name="IsMisconfigured">Whether the API server cannot tell what is meant, and does what the failure policy says.</param>
internal sealed record PolicyParameters(IReadOnlyList<CelValue> Values, CelUnknown? Missing = null, bool IsMisconfigured = false)
{
    private static readonly PolicyParameters Null = new([CelValue.Null]);
    private static readonly PolicyParameters Misconfigured = new([], IsMisconfigured: true);

    public static PolicyParameters Of(ContentNode policy, ContentNode binding, PodCreation creation, SnapshotView snapshot, CelFrame frame)
    {
        var (kind, reference) = (policy["spec", "paramKind"], binding["spec", "paramRef"]);
        if (kind.IsAbsent || reference.IsAbsent)
            return Null;
        var (version, name) = (kind["apiVersion"].Text(), kind["kind"].Text());
        var space = reference["namespace"].Text();
        var action = reference["parameterNotFoundAction"].Text();
        if ((version.Unknown ?? name.Unknown ?? space.Unknown ?? action.Unknown) is { } unknown)
            return new([], unknown);

        var source = snapshot[ResourceKinds.SourceOf(version.Value, name.Value)];
        if (source.Coverage.Any(row => row.Status == CoverageStatus.NotServed))
            return Misconfigured;
        var isClusterWide = source.Resources.Count > 0 && source.Resources[0].Namespace.Length == 0;
        if (isClusterWide && space.Value.Length > 0)
            return Misconfigured;
        var found = Find(source, reference, isClusterWide ? "" : space.Value.Length > 0 ? space.Value : creation.SpaceName, frame);
        return found is { Values.Count: 0, Missing: null } && action.Value == "Deny" ? Misconfigured : found;
    }

    private static PolicyParameters Find(SourceView source, ContentNode reference, string space, CelFrame frame)
    {
        var name = reference["name"].Text();
        if (name.Unknown is { } unknown)
            return new([], unknown);
        if (name.Value.Length > 0)
        {
            var found = source.Get(space, name.Value);
            return found.Kind == CelKind.Unknown ? new([], found.AsUnknown) : new(found.AsOptional is { } value ? [value] : []);
        }
        if (!LabelSelector.TryRead(reference["selector"].Value, out var selector, out var outcome))
            return new([], outcome.Kind == CelKind.Unknown ? outcome.AsUnknown : reference.Malformed);
        var list = source.Labelled(space, selector, frame);
        return list.Kind == CelKind.List ? new([.. Enumerable.Range(0, list.Count).Select(list.ElementAt)], list.Missing) : new([], reference.Malformed);
    }
}
