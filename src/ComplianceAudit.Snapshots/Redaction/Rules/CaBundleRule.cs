namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>
/// Certificate bundles of webhooks and API services: long, of no use to a check, and free text to whoever writes them.
/// In configuration files of components, which facts hold, the field is a path.
/// </summary>
internal sealed class CaBundleRule : RedactionRule
{
    public override IReadOnlyList<string> Keys => ["caBundle"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (pass.Scope.Source.IsFact)
            return false;

        pass.Take("caBundle");
        return true;
    }
}
