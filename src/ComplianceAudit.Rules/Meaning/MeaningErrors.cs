using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Meaning;

/// <summary>Every message of the functions that say what facts mean.</summary>
internal static class MeaningErrors
{
    public static EffectiveValue NotAFact(string function, string kind) =>
        EffectiveValue.Error("RULE211", $"{function}() was not given a {kind} fact; give it the 'object' of a check whose subject is a {kind}, or an element of a list of them");

    public static EffectiveValue NotOfComponent(string function, string component, IReadOnlyList<string> known) =>
        EffectiveValue.Error("RULE212", $"{function}() says nothing about '{component}'{Suggestion.For(component, known)}");

    public static EffectiveValue NoSuchPlugin(string name, IEnumerable<string> known) =>
        EffectiveValue.Error("RULE219", $"no version of kube-apiserver has an admission plugin '{name}'{Suggestion.For(name, known)}");

    public static CelValue RequestNotAMap(CelKind found) =>
        Error("RULE213", $"found a value of kind {found} as a request, expected a map such as {{'verb': 'get', 'resource': 'secrets'}}");

    public static CelValue UnknownRequestKey(string key, IEnumerable<string> known) => Error("RULE214", $"unknown key '{key}' in a request{Suggestion.For(key, known)}");

    public static CelValue RequestKeyOfKind(string key, CelKind found) =>
        Error("RULE215", $"found a value of kind {found} for '{key}' of a request, expected {(key == "groups" ? "a list of strings" : "a string")}");

    public static CelValue IncompleteRequest() => Error("RULE216", "a request has a 'verb' and either a 'resource' or a 'path'");

    public static EffectiveValue NotAMode(string found) => EffectiveValue.Error("RULE217", $"found '{found}' as a mode, expected octal digits up to '7777', or the number");

    public static EffectiveValue DoesNotExist(string function, string label) =>
        EffectiveValue.Error("RULE218", $"{function}() was asked about {label}, which does not exist; ask object.spec.exists first");

    public static CelUnknown Malformed(string label, string path) => CelUnknown.Of($"{label}: {path} is not of the shape that the component reads");

    public static CelUnknown NotRead(string label, string field) => CelUnknown.Of($"{label}: {field} was not read");

    public static CelUnknown FileNotRead(string label, string file) => CelUnknown.Of($"{label}: {file} was not read");

    public static CelUnknown VersionNotKnown(string label, string what) => CelUnknown.Of($"{label}: {what} depends on the version, which is not known");

    public static CelUnknown NoTable(string label, string version) => CelUnknown.Of($"{label}: there is no data on what version {version} is built with");

    public static CelUnknown RuntimeSettings(string label) => CelUnknown.Of($"{label}: GODEBUG is set in its environment and may change the default");

    public static CelUnknown NotASuite(string label, string names) => CelUnknown.Of($"{label}: Go has no cipher suite {names}");

    public static CelUnknown NotATlsVersion(string label, string name) => CelUnknown.Of($"{label}: '{name}' is no TLS version that it accepts");

    public static CelUnknown NotAnAlgorithm(string label, string name) => CelUnknown.Of($"{label}: there is no data on the strength of keys of type '{name}'");

    public static CelUnknown NotATime(string label, string field, string found) => CelUnknown.Of($"{label}: {field} is '{found}', which is no time");

    private static CelValue Error(string code, string message) => CelValue.OfError(new CelError(code, message));
}
