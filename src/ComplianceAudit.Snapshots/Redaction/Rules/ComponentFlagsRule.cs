using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Flags of component facts: the value of a flag that is not known to be a setting goes, and <c>$(NAME)</c>, which is not yet the value that the component gets.</summary>
internal sealed class ComponentFlagsRule : RedactionRule
{
    private const string Kind = "arg";
    private const string Variable = "$(";

    private static readonly PropertyKey Name = PropertyKeys.Add("name");
    private static readonly PropertyKey Value = PropertyKeys.Add("value");

    public override IReadOnlyList<string> Keys => ["flags"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (!pass.Scope.Source.IsFact || pass.Token != JsonTokenType.StartArray)
            return false;

        var component = pass.OfRoot("spec"u8, "component"u8);
        pass.Open();
        while (pass.NextElement())
        {
            if (pass.Token == JsonTokenType.StartObject)
                ApplyToFlag(ref pass, component);
            else
                pass.Take(Kind, "");
        }

        return true;
    }

    private static void ApplyToFlag(ref RedactionPass pass, string component)
    {
        pass.Open();
        while (pass.NextProperty())
        {
            if (pass.Token == JsonTokenType.Null)
                pass.Copy();
            else if (pass.Key == Name)
                ApplyToName(ref pass);
            else if (pass.Key == Value)
                ApplyToValue(ref pass, component);
            else
                pass.Visit();
        }
    }

    private static void ApplyToName(ref RedactionPass pass)
    {
        if (pass.Token == JsonTokenType.String && ArgumentList.IsFlag($"--{pass.Text}"))
            pass.Copy();
        else
            pass.Take(Kind, "");
    }

    private static void ApplyToValue(ref RedactionPass pass, string component) => ApplyToValue(ref pass, component, pass.Sibling("name"u8).ToString(), Kind);

    /// <summary>Keeps a value that a component's flag may show, and takes any other.</summary>
    /// <param name="pass">At the value.</param>
    /// <param name="component">The component.</param>
    /// <param name="name">The flag's name without dashes, or a text that is none.</param>
    /// <param name="kind">Kind of the placeholder.</param>
    public static void ApplyToValue(ref RedactionPass pass, string component, string name, string kind)
    {
        var flag = $"--{name}";
        if (!ArgumentList.IsFlag(flag))
            flag = "";

        if (pass.IsContainer || pass.Text.Contains(Variable, StringComparison.Ordinal))
            pass.Take(kind, "", flag);
        else if (ArgumentList.KeptValue(component, flag, pass.Text) is not { } kept)
            pass.Take(kind, flag, flag);
        else
            pass.Replace(kept);
    }
}
