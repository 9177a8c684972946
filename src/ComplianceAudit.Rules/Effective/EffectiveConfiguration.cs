using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Effective;

/// <summary>Derives what a setting of a component is in force (DESIGN section 5): the file that supersedes an absent flag, what is forced, the flag, the version's default.</summary>
internal static class EffectiveConfiguration
{
    public static EffectiveValue Of(ResourceReader component, string flag)
    {
        if (component.Kind != "Component")
            return EffectiveErrors.NotAComponent();
        var name = component.Document.TextOf("spec", "component");
        if (ComponentDefaults.Of(name) is not { } data)
            return EffectiveErrors.NoData(name);
        if (!data.Flags.TryGetValue(flag, out var setting))
            return EffectiveErrors.UnknownFlag(flag, name, data.Flags.Keys);
        return ComponentFlags.Of(component) is { } flags
            ? Of(data, setting, flags, component.Document.TextOf("spec", "version"))
            : EffectiveErrors.NothingRead(component.Label);
    }

    private static EffectiveValue Of(ComponentDefaults data, FlagDefault setting, ComponentFlags flags, string version)
    {
        var given = flags.ValuesOf(setting.Flag);

        // What is forced is forced upon the flag; a file that decides in its place is left as it is (ToAuthenticationConfig and ApplyAuthorization of kube-apiserver).
        if (given.Count == 0 && IsSuperseded(setting, flags, version))
            return EffectiveErrors.FileNotRead(setting.Flag, setting.SupersededBy, flags.Place);

        if (setting.Forced is { } forced && Forces(data.Flags[forced.When], forced.Contains, flags, version) is var forces && forces is not false)
            return forces is null
                ? Unknown(flags.ValuesOf(forced.When))
                : new EffectiveValue(ConstantValue.Parse(forced.Value), $"forced by --{forced.When} containing {forced.Contains} ({setting.Source})");

        if (given.Count == 0)
            return DefaultOf(setting, version);
        return given.Any(value => value.Kind == CelKind.Unknown)
            ? Unknown(given)
            : FlagValue.Parse(setting, [.. given.Select(value => value.AsString)], flags.Place);
    }

    /// <summary>Whether a list in force holds an element; null when it is not known. A file that supersedes the list does not count: only the flag forces.</summary>
    private static bool? Forces(FlagDefault list, string element, ComponentFlags flags, string version)
    {
        var given = flags.ValuesOf(list.Flag);
        if (given.Any(value => value.Kind == CelKind.Unknown))
            return null;
        var value = given.Count > 0 ? FlagValue.Parse(list, [.. given.Select(text => text.AsString)], flags.Place).Value
            : IsSuperseded(list, flags, version) ? CelValue.OfList([])
            : DefaultOf(list, version).Value;
        return value.Kind == CelKind.List && Enumerable.Range(0, value.Count).Any(index => value.ElementAt(index).AsString == element);
    }

    private static EffectiveValue Unknown(IEnumerable<CelValue> given) =>
        EffectiveValue.Unknown(given.First(value => value.Kind == CelKind.Unknown).AsUnknown.Sources[0]);

    private static bool IsSuperseded(FlagDefault setting, ComponentFlags flags, string version) =>
        setting.SupersededBy.Length > 0
        && !(MinorVersion.Parse(version) is { } known && known.CompareTo(setting.SupersededSince) < 0)
        && flags.ValuesOf(setting.SupersededBy).Any(value => value.Kind == CelKind.Unknown || value.AsString.Length > 0);

    private static EffectiveValue DefaultOf(FlagDefault setting, string version)
    {
        if (MinorVersion.Parse(version) is not { } known)
        {
            return setting.Defaults.Count == 1
                ? new EffectiveValue(ConstantValue.Parse(setting.Defaults[0].Value), $"default of every version ({setting.Source})")
                : EffectiveErrors.DefaultDependsOnVersion(setting.Flag);
        }

        var applicable = setting.Defaults.Where(entry => entry.From.CompareTo(known) <= 0).ToList();
        return applicable.Count == 0
            ? EffectiveErrors.NoDefault(setting.Flag, version)
            : new EffectiveValue(ConstantValue.Parse(applicable[^1].Value), $"default of v{known} ({setting.Source})");
    }
}
