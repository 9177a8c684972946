namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Parameters of storage classes are settings; those that a driver takes as credentials go.</summary>
internal sealed class StorageParametersRule : RedactionRule
{
    public override IReadOnlyList<string> Keys => ["parameters"];

    public override void Apply(RedactionTarget target)
    {
        if (target.OwnerKind is "StorageClass" or "VolumeSnapshotClass" or "VolumeAttributesClass")
        {
            target.ReplaceEntries("volume", (name, value) => !CredentialName.IsMatch(name) && !CredentialShape.IsMatch(RedactionTarget.TextOf(value)));
        }
    }
}
