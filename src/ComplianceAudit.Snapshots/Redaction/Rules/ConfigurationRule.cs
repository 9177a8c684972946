using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Contents of configuration files in facts: known kinds keep the fields that are listed for them, others what any unknown kind keeps; unread text goes.</summary>
internal sealed class ConfigurationRule : RedactionRule
{
    public override IReadOnlyList<string> Keys => ["content"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (!pass.Scope.Source.IsFact)
            return false;

        if (pass.Token == JsonTokenType.StartObject)
            pass.KeepUnder(KeptTexts.ForConfiguration(pass.Inside("apiVersion"u8), pass.Inside("kind"u8)) ?? KeptTexts.OfAnyKind);
        else if (pass.Token == JsonTokenType.StartArray)
            pass.KeepUnder(KeptTexts.OfAnyKind);
        else
            pass.Take("file");

        return true;
    }
}
