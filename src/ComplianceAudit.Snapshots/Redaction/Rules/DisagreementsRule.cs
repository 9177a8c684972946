using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Flags of which a component's sources say different things: their values stay where those of the flag itself do.</summary>
internal sealed class DisagreementsRule : RedactionRule
{
    private const string Kind = "arg";

    private static readonly PropertyKey Flag = PropertyKeys.Add("flag");
    private static readonly PropertyKey Values = PropertyKeys.Add("values");
    private static readonly PropertyKey Value = PropertyKeys.Add("value");

    public override IReadOnlyList<string> Keys => ["disagreements"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (!pass.Scope.Source.IsFact || pass.Token != JsonTokenType.StartArray)
            return false;

        var component = pass.OfRoot("spec"u8, "component"u8);
        pass.Open();
        while (pass.NextElement())
        {
            if (pass.Token == JsonTokenType.StartObject)
                ApplyToOne(ref pass, component);
            else
                pass.Take(Kind, "");
        }

        return true;
    }

    private static void ApplyToOne(ref RedactionPass pass, string component)
    {
        var flag = "";
        pass.Open();
        while (pass.NextProperty())
        {
            if (pass.Key == Flag)
                flag = ApplyToName(ref pass);
            else if (pass.Key == Values && pass.Token == JsonTokenType.StartArray)
                ApplyToValues(ref pass, component, flag);
            else
                pass.Visit();
        }
    }

    private static string ApplyToName(ref RedactionPass pass)
    {
        var flag = pass.Token == JsonTokenType.String ? $"--{pass.Text}" : "";
        if (!ArgumentList.IsFlag(flag))
        {
            pass.Take(Kind, "");
            return "";
        }

        pass.Copy();
        return flag;
    }

    private static void ApplyToValues(ref RedactionPass pass, string component, string flag)
    {
        pass.Open();
        while (pass.NextElement())
        {
            if (pass.Token != JsonTokenType.StartObject)
            {
                pass.Take(Kind, flag, flag);
                continue;
            }

            pass.Open();
            while (pass.NextProperty())
            {
                if (pass.Key != Value)
                    pass.Visit();
                else if (pass.Token == JsonTokenType.String && flag.Length > 0 && ArgumentList.KeptValue(component, flag, pass.Text) is { } kept)
                    pass.Replace(kept);
                else
                    pass.Take(Kind, flag, flag);
            }
        }
    }
}
