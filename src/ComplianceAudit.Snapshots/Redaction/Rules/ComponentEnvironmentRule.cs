using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Variables of a component's process, each of which stands for a flag: <c>ETCD_CLIENT_CERT_AUTH</c> for <c>--client-cert-auth</c>. Their values stay where the flag's would.</summary>
internal sealed class ComponentEnvironmentRule : RedactionRule
{
    private static readonly PropertyKey Value = PropertyKeys.Add("value");

    public override IReadOnlyList<string> Keys => ["environment"];

    public override bool Apply(ref RedactionPass pass)
    {
        if (!pass.Scope.Source.IsFact || pass.Token != JsonTokenType.StartArray)
            return false;

        var component = pass.OfRoot("spec"u8, "component"u8);
        pass.Open();
        while (pass.NextElement())
        {
            if (pass.Token == JsonTokenType.StartObject)
                ApplyToVariable(ref pass, component);
            else
                pass.Take("env", "");
        }

        return true;
    }

    private static void ApplyToVariable(ref RedactionPass pass, string component)
    {
        pass.Open();
        while (pass.NextProperty())
        {
            if (pass.Key == Value && pass.Token != JsonTokenType.Null)
                ComponentFlagsRule.ApplyToValue(ref pass, component, FlagOf(pass.Sibling("name"u8)), "env");
            else
                pass.Visit();
        }
    }

    /// <summary>The flag's name behind the program's own prefix.</summary>
    private static string FlagOf(ReadOnlySpan<char> name) => name[(name.IndexOf('_') + 1)..].ToString().ToLowerInvariant().Replace('_', '-');
}
