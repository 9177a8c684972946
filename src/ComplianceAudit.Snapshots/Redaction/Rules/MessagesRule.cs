using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>
/// What programs and controllers say of a state or an event: the last lines of a container's log, the command line of a hook that failed,
/// the answer of a probe or of an admission webhook.
/// </summary>
internal sealed class MessagesRule : RedactionRule
{
    private const string Kind = "message";

    public override IReadOnlyList<string> Keys => [Kind, "note"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (pass.Token != JsonTokenType.String || pass.Scope.Source.IsFact)
            return false;

        pass.Take(Kind);
        return true;
    }
}
