namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>
/// What programs and controllers say of a state or an event: the last lines of a container's log, the command line of a hook that failed,
/// the answer of a probe or of an admission webhook.
/// </summary>
internal sealed class MessagesRule : RedactionRule
{
    private const string Kind = "message";

    private static readonly string[] Speakers = ["terminated", "waiting", "conditions", "status", "attachError", "detachError"];

    public override IReadOnlyList<string> Keys => [Kind, "note"];

    public override void Apply(RedactionTarget target)
    {
        if (target.OwnerKind == "Event" || (target.Key == Kind && Speakers.Contains(target.OwnerKey)))
            target.Replace(Kind);
    }
}
