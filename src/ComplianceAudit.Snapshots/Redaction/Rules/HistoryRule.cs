namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>States that a ControllerRevision remembers: of any controller and of any form, so no built-in field is taken for what it is called.</summary>
internal sealed class HistoryRule : RedactionRule
{
    public override IReadOnlyList<string> Keys => ["data"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (pass.Kept.IsWary || !pass.IsOwnedBy("ControllerRevision"))
            return false;

        pass.KeepUnder(KeptTexts.OfAnyKind);
        return true;
    }
}
