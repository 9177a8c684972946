using System.Runtime.CompilerServices;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Admission;

/// <summary>The ValidatingAdmissionPolicies of a snapshot, compiled once, and their bindings. Thread-safe.</summary>
internal sealed class AdmissionPolicies
{
    public static readonly SourceName Policies = new("validatingadmissionpolicies", "admissionregistration.k8s.io");
    public static readonly SourceName Bindings = new("validatingadmissionpolicybindings", "admissionregistration.k8s.io");

    private const string Plugin = "ValidatingAdmissionPolicy";

    private static readonly ConditionalWeakTable<SnapshotView, AdmissionPolicies> Known = [];

    private readonly SnapshotView _snapshot;
    private readonly Dictionary<string, AdmissionPolicy> _policies;

    private AdmissionPolicies(SnapshotView snapshot)
    {
        _snapshot = snapshot;
        _policies = snapshot[Policies].Resources.ToDictionary(policy => policy.Name, policy => new AdmissionPolicy(policy, snapshot.Names), StringComparer.Ordinal);
    }

    public static AdmissionPolicies Of(SnapshotView snapshot) => Known.GetValue(snapshot, view => new AdmissionPolicies(view));

    /// <summary>The policies that refuse a pod, as <c>policy through binding</c>; a partial list where that is not known of all.</summary>
    public CelValue Rejecting(PodCreation creation, CelFrame frame)
    {
        var runs = ApiServers.AllRun(_snapshot, Plugin);
        var missing = Union(_snapshot[Policies].Missing, _snapshot[Bindings].Missing);
        var rejecting = new List<CelValue>();
        foreach (var reader in _snapshot[Bindings].Resources)
        {
            var binding = new ContentNode(reader, 0);
            var name = binding["spec", "policyName"].Text();
            if (name.Unknown is { } unknown)
                missing = Union(missing, unknown);
            // A binding of a policy that does not exist binds nothing; one that was not read is among what is missing.
            else if (_policies.TryGetValue(name.Value, out var policy) && Rejects(policy, binding) is { IsFalse: false } rejects)
                missing = Add(rejecting, rejects, $"{policy.Name} through {reader.Name}", missing);
        }
        return CelValue.OfList(rejecting, missing);

        Ternary Rejects(AdmissionPolicy policy, ContentNode binding) => runs && policy.Rejects(binding, creation, _snapshot, frame);
    }

    private static CelUnknown? Add(List<CelValue> rejecting, Ternary rejects, string name, CelUnknown? missing)
    {
        if (rejects.Unknown is { } unknown)
            return Union(missing, unknown);
        rejecting.Add(CelValue.Of(name));
        return missing;
    }

    private static CelUnknown? Union(CelUnknown? one, CelUnknown? other) => one is null ? other : other is null ? one : one.Union(other);
}
