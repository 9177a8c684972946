namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>A Secret's contents go whole, names of keys too; the placeholder's length is how many keys there were.</summary>
internal sealed class SecretRule : RedactionRule
{
    private const string PlainText = "stringData";

    private static readonly PropertyKey PlainTextKey = PropertyKeys.Add(PlainText);

    public override IReadOnlyList<string> Keys => ["data", PlainText];

    public override bool Apply(ref RedactionPass pass)
    {
        if (pass.Key != PlainTextKey && !pass.IsOwnedBy("Secret"))
            return false;

        pass.TakeCounted("secret");
        return true;
    }
}
