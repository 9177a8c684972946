namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Field ownership repeats names of every field and key; it goes whole, and only that it was there stays.</summary>
internal sealed class ManagedFieldsRule : RedactionRule
{
    private const string Kind = "managedFields";

    public override IReadOnlyList<string> Keys => [Kind];

    public override bool Apply(ref RedactionPass pass)
    {
        pass.TakeWhole(Kind);
        return true;
    }
}
