using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Flags of component facts: the value of a flag that is not known to be a setting goes, and <c>$(NAME)</c>, which is not yet the value that the component gets.</summary>
internal sealed class ComponentFlagsRule : RedactionRule
{
    private const string Variable = "$(";

    public override IReadOnlyList<string> Keys => ["flags"];

    public override void Apply(RedactionTarget target)
    {
        if (!target.Scope.Source.IsFact || target.Value is not JsonArray flags)
            return;

        var component = target.Scope.Root["spec"] is JsonObject spec ? RedactionTarget.Text(spec, "component") : "";
        foreach (var flag in flags.OfType<JsonObject>())
        {
            var name = RedactionTarget.Text(flag, "name");
            var isFlag = ArgumentList.IsFlag("--" + name);
            if (!isFlag)
                flag["name"] = target.Scope.Values.Take("arg", name, "");

            if (flag["value"] is { } value)
                flag["value"] = ValueOf(isFlag ? "--" + name : "", RedactionTarget.TextOf(value), component, target.Scope.Values);
        }
    }

    private static JsonValue ValueOf(string flag, string value, string component, RedactedValues values) => value.Contains(Variable, StringComparison.Ordinal)
        ? values.Take("arg", value, "", flag)
        : ArgumentList.ValueOf("arg", component, flag, value, values);
}
