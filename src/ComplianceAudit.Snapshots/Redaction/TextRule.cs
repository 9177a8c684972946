using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>A rule that judges texts one by one, alone or in a list.</summary>
internal abstract class TextRule : RedactionRule
{
    /// <summary>Keeps, replaces or takes the text at hand.</summary>
    protected abstract void ApplyToText(ref RedactionPass pass);

    /// <summary>Whether the texts at hand are this rule's.</summary>
    protected virtual bool IsMine(ref RedactionPass pass) => true;

    public sealed override bool Apply(ref RedactionPass pass)
    {
        if (pass.Token is not (JsonTokenType.String or JsonTokenType.StartArray) || !IsMine(ref pass))
            return false;

        ApplyToAll(ref pass);
        return true;
    }

    private void ApplyToAll(ref RedactionPass pass)
    {
        if (pass.Token == JsonTokenType.String)
        {
            ApplyToText(ref pass);
        }
        else if (pass.Token == JsonTokenType.StartArray)
        {
            pass.Open();
            while (pass.NextElement())
                ApplyToAll(ref pass);
        }
        else
        {
            pass.Keep();
        }
    }
}
