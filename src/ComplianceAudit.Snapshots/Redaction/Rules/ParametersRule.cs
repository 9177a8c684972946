using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Parameters of storage classes and devices, which a driver reads: those that every driver knows as settings stay.</summary>
internal sealed class ParametersRule : RedactionRule
{
    private const string Kind = "volume";

    private static readonly PropertyKey Opaque = PropertyKeys.Add("opaque");

    /// <summary>Settings of the storage drivers of Kubernetes' own sources and of the large clouds; references to Secrets are names.</summary>
    private static readonly HashSet<string> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        "type", "fsType", "csi.storage.k8s.io/fstype", "encrypted", "iops", "iopsPerGB", "throughput", "zone", "zones", "replication-type", "skuName", "storageAccountType", "kind",
        "cachingMode", "archiveOnDelete", "reclaimPolicy", "allowVolumeExpansion", "imageFormat", "imageFeatures", "numberOfReplicas", "staleReplicaTimeout",
        "csi.storage.k8s.io/provisioner-secret-name", "csi.storage.k8s.io/provisioner-secret-namespace",
        "csi.storage.k8s.io/controller-publish-secret-name", "csi.storage.k8s.io/controller-publish-secret-namespace",
        "csi.storage.k8s.io/controller-expand-secret-name", "csi.storage.k8s.io/controller-expand-secret-namespace",
        "csi.storage.k8s.io/node-stage-secret-name", "csi.storage.k8s.io/node-stage-secret-namespace",
        "csi.storage.k8s.io/node-publish-secret-name", "csi.storage.k8s.io/node-publish-secret-namespace",
        "csi.storage.k8s.io/node-expand-secret-name", "csi.storage.k8s.io/node-expand-secret-namespace",
    };

    public override IReadOnlyList<string> Keys => ["parameters"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (pass.OwnerKey == Opaque)
        {
            pass.Take(Kind);
            return true;
        }

        if (pass.Token != JsonTokenType.StartObject || !(pass.IsOwnedBy("StorageClass") || pass.IsOwnedBy("VolumeSnapshotClass") || pass.IsOwnedBy("VolumeAttributesClass")))
            return false;

        pass.Open();
        while (pass.NextProperty())
        {
            if (pass.Token == JsonTokenType.Null || (pass.Token == JsonTokenType.String && Settings.Contains(pass.Name.ToString()) && !CredentialShape.IsMatch(pass.Text)))
                pass.Copy();
            else
                pass.Take(Kind, pass.Name);
        }

        return true;
    }
}
