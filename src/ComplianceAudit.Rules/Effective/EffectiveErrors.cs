using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Effective;

/// <summary>Every message about effective values.</summary>
internal static class EffectiveErrors
{
    public static EffectiveValue NotAComponent() =>
        EffectiveValue.Error("RULE201", "effective() was not given a Component fact; give it the 'object' of a check whose subject is a Component");

    public static EffectiveValue NoData(string component) =>
        EffectiveValue.Error("RULE202", $"there is no data on the settings of '{component}'{Suggestion.For(component, ComponentDefaults.Components)}");

    public static EffectiveValue UnknownSetting(string setting, string component, IEnumerable<string> known) =>
        EffectiveValue.Error("RULE203", $"there is no data on setting '{setting}' of {component}{Suggestion.For(setting, known)}");

    public static EffectiveValue UnknownGate(string gate) =>
        EffectiveValue.Error("RULE204", $"there is no data on feature gate '{gate}'{Suggestion.For(gate, FeatureGates.Names)}");

    public static EffectiveValue NotOfType(string title, string value, SettingType type, string place) =>
        EffectiveValue.Unknown($"{title} of {place} is '{value}', which is no {NameOf(type)}");

    public static EffectiveValue NothingRead(string label) => EffectiveValue.Unknown($"no process, unit or manifest of {label} was read");

    public static EffectiveValue Redacted(string title, string place) => EffectiveValue.Unknown($"the value of {title} of {place} is redacted");

    public static EffectiveValue FromEnvironment(string title, string value, string place) =>
        EffectiveValue.Unknown($"the value of {title} of {place} is '{value}', which its container's environment completes");

    public static EffectiveValue EnvironmentNotRead(string title, string variable, string place) =>
        EffectiveValue.Unknown($"the environment of {place} may set {variable} in place of {title} and was not read");

    public static EffectiveValue FileNotRead(string path, string flag, string place, string problem) => EffectiveValue.Unknown(
        $"{(path.Length > 0 ? path + ", " : "")}the file behind --{flag}{(place.Length > 0 ? " of " + place : "")}{(path.Length > 0 ? "," : "")} was not read{(problem.Length > 0 ? ": " + problem : "")}");

    public static EffectiveValue NotAnObject(string path, string field) => EffectiveValue.Unknown($"{path} holds no object where {field} is looked for");

    public static EffectiveValue SetToNull(string path, string field) => EffectiveValue.Unknown($"{path} sets {field} to null, of which the outcome is not known");

    public static EffectiveValue FlagIsGone(string title, string version, MinorVersion removed, string place) =>
        EffectiveValue.Unknown($"{place} gives {title}, which {version} does not know since v{removed}: it would not start");

    public static EffectiveValue FlagIsNew(string title, string version, MinorVersion added, string place) =>
        EffectiveValue.Unknown($"{place} gives {title}, which {version} does not know before v{added}: it would not start");

    public static EffectiveValue NoDefault(string title, string version) =>
        EffectiveValue.Unknown($"there is no data on the default of {title} in {(version.Length > 0 ? version : "an unknown version")}");

    public static EffectiveValue DefaultDependsOnVersion(string title) =>
        EffectiveValue.Unknown($"the default of {title} depends on the version of the component, which is not known");

    private static string NameOf(SettingType type) => type switch
    {
        SettingType.Bool => "bool",
        SettingType.Int => "int",
        SettingType.Duration => "duration such as 4h0m0s",
        SettingType.Map => "list of name=value",
        SettingType.Gates => "list of name=true",
        SettingType.String => "text",
        _ => "list",
    };
}
