using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;

namespace ComplianceAudit.Rules.Effective;

/// <summary>Derives what a setting of a component is in force (DESIGN section 5): what the kubelet says it runs with, else flags and files as the component ranks them, else the version's default.</summary>
internal static class EffectiveConfiguration
{
    /// <param name="component">A Component fact.</param>
    /// <param name="setting">A flag's name, a configuration field's path, or <c>feature-gates.NAME</c>.</param>
    public static EffectiveValue Of(ResourceReader component, string setting)
    {
        if (component.Kind != "Component")
            return EffectiveErrors.NotAComponent();
        var view = ComponentView.Of(component);
        return view.ValueOf(setting, name => Derive(view, name));
    }

    /// <summary>The files behind the flags of a Component fact.</summary>
    public static ComponentFiles FilesOf(ResourceReader component) => ComponentView.Of(component).Files;

    private static EffectiveValue Derive(ComponentView view, string name)
    {
        if (ComponentDefaults.Of(view.Component) is not { } data)
            return EffectiveErrors.NoData(view.Component);
        if (data[name] is { } setting)
            return Of(data, setting, view);
        if (FeatureGates.NamedIn(name) is not { } gateName || FeatureGates.SettingOf(data) is not { } gates)
            return EffectiveErrors.UnknownSetting(name, view.Component, data.Names);
        return FeatureGates.Of(gateName) is { } gate ? GateInForce.Of(gate, Of(data, gates, view), view) : EffectiveErrors.UnknownGate(gateName);
    }

    private static EffectiveValue Of(ComponentDefaults data, Setting setting, ComponentView view)
    {
        if (view.Configz is { } configz && setting.Field.Length > 0)
            return FileValue.OfConfigz(setting, configz, view.ConfigzPlace);
        if (view.Flags is not { } flags)
            return view.UnreadFlags.Length > 0 ? EffectiveValue.Unknown(view.UnreadFlags) : EffectiveErrors.NothingRead(view.Label);

        var given = GivenValue.Of(data, setting, flags, view);
        if (given is { Value.Kind: CelKind.Unknown })
            return given;

        // What is forced is forced upon the flag; a file that decides in its place is left as it is (ToAuthenticationConfig and ApplyAuthorization of kube-apiserver).
        var superseding = given is null ? Superseding(setting, view) : null;
        if (superseding is null && setting.Forced is { } forced && Forces(data[forced.When]!, forced.Contains, data, view) is var forces && forces is not false)
        {
            return forces is null
                ? GivenValue.Of(data, data[forced.When]!, flags, view)!
                : new EffectiveValue(ConstantValue.Parse(forced.Value), $"forced by --{forced.When} containing {forced.Contains} ({setting.Source})");
        }

        return Told(superseding ?? Ranked(data, setting, given, view), setting, view);
    }

    /// <summary>The flag and the configuration file in the order in which the component heeds them, then the default.</summary>
    private static EffectiveValue Ranked(ComponentDefaults data, Setting setting, EffectiveValue? given, ComponentView view)
    {
        var layers = ConfigurationLayers.Of(data, view);
        if (setting.Field.Length == 0 || layers.Count == 0)
            return given ?? DefaultOf(setting, view, hasFile: false);
        if (setting.Type is SettingType.Map or SettingType.Gates && !data.FileWins)
            return FileValue.Merged(setting, layers, given) ?? DefaultOf(setting, view, hasFile: true);
        if (given is not null && (!data.FileWins || setting.WinsOverFile))
            return given;
        return FileValue.Of(setting, layers) ?? DefaultOf(setting, view, ConfigurationLayers.HasMainFile(layers));
    }

    /// <summary>What another file says in place of the flag, which is absent; null when no such file decides.</summary>
    private static EffectiveValue? Superseding(Setting setting, ComponentView view)
    {
        if (setting.SupersededBy is not { } file || view.Version is { } known && known.CompareTo(file.Since) < 0)
            return null;
        return view.Files.Behind(file.Flag) is [var behind, ..] ? FileValue.At(setting, file, behind) : null;
    }

    /// <summary>Whether a list in force holds an element; null when it is not known. A file that supersedes the list does not count: only the flag forces.</summary>
    private static bool? Forces(Setting list, string element, ComponentDefaults data, ComponentView view)
    {
        var value = GivenValue.Of(data, list, view.Flags!, view)
            ?? (Superseding(list, view) is null ? DefaultOf(list, view, hasFile: false) : new EffectiveValue(CelValue.OfList([]), ""));
        return value.Value.Kind == CelKind.Unknown ? null : Enumerable.Range(0, value.Value.Count).Any(index => value.Value.ElementAt(index).AsString == element);
    }

    /// <summary>Adds to the origin what a reader must know beside it.</summary>
    private static EffectiveValue Told(EffectiveValue value, Setting setting, ComponentView view)
    {
        var notes = new List<string> { value.Origin };
        if (setting.Ignored is { } ignored && view.Version?.CompareTo(ignored) >= 0)
            notes.Add($"it has no effect since v{ignored}");
        if (setting.Flag.Length > 0)
            notes.AddRange(view.FlagSources.Skip(1).Select(other => GivenValue.Disagreement(setting.Flag, view.Flags!, other)).OfType<string>());
        if (view.UnreadFlags.Length > 0)
            notes.Add(view.UnreadFlags);
        return notes.Count == 1 || value.Value.Kind == CelKind.Unknown ? value : value with { Origin = string.Join("; ", notes) };
    }

    private static EffectiveValue DefaultOf(Setting setting, ComponentView view, bool hasFile)
    {
        var special = hasFile && !setting.FileDefaults.IsEmpty;
        var defaults = special ? setting.FileDefaults : setting.Defaults;
        var with = special ? " with a configuration file" : !hasFile && !setting.FileDefaults.IsEmpty ? " without a configuration file" : "";
        if (view.Version is not { } known)
            return defaults.IsOfEveryVersion ? new EffectiveValue(defaults.First, $"default of every version{with} ({setting.Source})") : EffectiveErrors.DefaultDependsOnVersion(setting.Title);
        return defaults.In(known) is { } value ? new EffectiveValue(value, $"default of v{known}{with} ({setting.Source})") : EffectiveErrors.NoDefault(setting.Title, view.VersionText);
    }
}
