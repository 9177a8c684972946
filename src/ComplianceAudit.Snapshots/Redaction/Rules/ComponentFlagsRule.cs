using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Flags of component facts: the value of a flag that is not known to be a setting goes.</summary>
internal sealed class ComponentFlagsRule : RedactionRule
{
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
                flag["value"] = ArgumentList.ValueOf("arg", component, isFlag ? "--" + name : "", RedactionTarget.TextOf(value), target.Scope.Values);
        }
    }
}
