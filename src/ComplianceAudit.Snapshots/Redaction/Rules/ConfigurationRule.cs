using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>
/// Contents of configuration files in facts, and configurations inside them: known kinds and formats keep the fields that are listed for them, others what any unknown kind keeps;
/// unread text goes.
/// </summary>
internal sealed class ConfigurationRule : RedactionRule
{
    private const string Content = "content";

    private static readonly PropertyKey ContentKey = PropertyKeys.Add(Content);

    public override IReadOnlyList<string> Keys => [Content, "configuration"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (!pass.Scope.Source.IsFact)
            return false;

        if (pass.Token == JsonTokenType.StartObject)
            pass.KeepUnder(ListFor(ref pass));
        else if (pass.Token == JsonTokenType.StartArray)
            pass.KeepUnder(KeptTexts.OfAnyKind);
        else
            pass.Take("file");

        return true;
    }

    /// <summary>The list by what the content says it is; where its format says no kind, by the format that stands beside it.</summary>
    private static KeptTexts ListFor(ref RedactionPass pass)
    {
        var kind = pass.Inside("kind"u8);
        var listed = KeptTexts.ForConfiguration(pass.Inside("apiVersion"u8), kind);
        if (listed is null && kind.Length == 0)
            listed = KeptTexts.ForFormat(pass.Sibling(pass.Key == ContentKey ? "format"u8 : "name"u8));

        return listed ?? KeptTexts.OfAnyKind;
    }
}
