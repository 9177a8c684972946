namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Certificate bundles of webhooks and API services: long, of no use to a check, and free text to whoever writes them.</summary>
internal sealed class CaBundleRule : RedactionRule
{
    public override IReadOnlyList<string> Keys => ["caBundle"];

    public override bool Apply(ref RedactionPass pass)
    {
        pass.Take("caBundle");
        return true;
    }
}
