namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Field ownership repeats names of every field and key; it goes whole.</summary>
internal sealed class ManagedFieldsRule : RedactionRule
{
    public override IReadOnlyList<string> Keys => ["managedFields"];

    public override bool Apply(ref RedactionPass pass)
    {
        pass.Omit();
        return true;
    }
}
