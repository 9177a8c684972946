namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>What volumes and their attachments hand to CSI and flex drivers: names stay, values go.</summary>
internal sealed class VolumeAttributesRule : RedactionRule
{
    private const string FlexOptions = "options";

    public override IReadOnlyList<string> Keys => ["volumeAttributes", "attachmentMetadata", FlexOptions];

    public override void Apply(RedactionTarget target)
    {
        if (target.Key != FlexOptions || target.OwnerKey == "flexVolume")
            target.ReplaceEntries("volume", (_, _) => false);
    }
}
