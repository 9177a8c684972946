using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Literal values of environment variables go, written as name and value, as a map or as <c>NAME=value</c>; references to where a value comes from stay.</summary>
internal sealed class EnvironmentRule : RedactionRule
{
    private const string Kind = "env";

    private static readonly PropertyKey Value = PropertyKeys.Add("value");

    public override IReadOnlyList<string> Keys => [Kind];

    public override bool Apply(ref RedactionPass pass)
    {
        if (pass.Token == JsonTokenType.StartArray)
            ApplyToList(ref pass);
        else if (pass.Token == JsonTokenType.StartObject)
            ApplyToMap(ref pass);
        else
            pass.Take(Kind);

        return true;
    }

    private static void ApplyToList(ref RedactionPass pass)
    {
        pass.Open();
        while (pass.NextElement())
        {
            if (pass.Token == JsonTokenType.StartObject)
                ApplyToVariable(ref pass);
            else if (pass.Token == JsonTokenType.Null)
                pass.Copy();
            else
                pass.Take(Kind, "");
        }
    }

    private static void ApplyToVariable(ref RedactionPass pass)
    {
        pass.Open();
        while (pass.NextProperty())
        {
            if (pass.Key == Value && pass.Token != JsonTokenType.Null)
                pass.Take(Kind);
            else
                pass.Visit();
        }
    }

    private static void ApplyToMap(ref RedactionPass pass)
    {
        pass.Open();
        while (pass.NextProperty())
        {
            if (pass.IsContainer || pass.Token == JsonTokenType.Null)
                pass.Visit();
            else
                pass.Take(Kind, pass.Name);
        }
    }
}
