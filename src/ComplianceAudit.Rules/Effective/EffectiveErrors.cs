using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Effective;

/// <summary>Every message about effective values.</summary>
internal static class EffectiveErrors
{
    public static EffectiveValue NotAComponent() =>
        EffectiveValue.Error("RULE201", "effective() was not given a Component fact; give it the 'object' of a check whose subject is a Component");

    public static EffectiveValue NoData(string component) =>
        EffectiveValue.Error("RULE202", $"there is no data on the flags of '{component}'{Suggestion.For(component, ComponentDefaults.Components)}");

    public static EffectiveValue UnknownFlag(string flag, string component, IEnumerable<string> known) =>
        EffectiveValue.Error("RULE203", $"there is no data on flag '{flag}' of {component}{Suggestion.For(flag, known)}");

    public static EffectiveValue NotOfType(string flag, string value, string type, string place) =>
        EffectiveValue.Unknown($"--{flag} of {place} is '{value}', which is no {type}");

    public static EffectiveValue NothingRead(string label) => EffectiveValue.Unknown($"no process, unit or manifest of {label} was read");

    public static EffectiveValue Redacted(string flag, string place) => EffectiveValue.Unknown($"the value of --{flag} of {place} is redacted");

    public static EffectiveValue FromEnvironment(string flag, string value, string place) =>
        EffectiveValue.Unknown($"the value of --{flag} of {place} is '{value}', which its container's environment completes");

    public static EffectiveValue FileNotRead(string flag, string deciding, string place) =>
        EffectiveValue.Unknown($"the file behind --{deciding} of {place} may decide {flag} and was not read");

    public static EffectiveValue NoDefault(string flag, string version) =>
        EffectiveValue.Unknown($"there is no data on the default of --{flag} in {(version.Length > 0 ? version : "an unknown version")}");

    public static EffectiveValue DefaultDependsOnVersion(string flag) =>
        EffectiveValue.Unknown($"the default of --{flag} depends on the version of the component, which is not known");
}
