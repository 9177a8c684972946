using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Meaning.Admission;

/// <summary>
/// Which admission plugins an API server runs, in their order: those on in its version and those enabled, without those disabled
/// (enabledPluginNames of staging/src/k8s.io/apiserver/pkg/server/options/admission.go), and with what configuration.
/// </summary>
/// <param name="Component">Root of a kube-apiserver's fact.</param>
internal readonly record struct AdmissionChain(ContentNode Component)
{
    private const string ConfigurationFlag = "admission-control-config-file";

    /// <summary>The plugins; a partial list where a feature gate that is not known decides about one.</summary>
    public EffectiveValue Plugins()
    {
        var (enable, disable) = (EffectiveConfiguration.Of(Component.Reader, "enable-admission-plugins"), EffectiveConfiguration.Of(Component.Reader, "disable-admission-plugins"));
        if (Meant.TextsOf(enable.Value) is not { } enabled)
            return enable;
        if (Meant.TextsOf(disable.Value) is not { } disabled)
            return disable;
        var only = EffectiveConfiguration.Of(Component.Reader, "admission-control");
        if (Meant.TextsOf(only.Value) is not { } listed)
            return only;
        if (listed.Count > 0)
            return Meant.Texts(InOrder(listed), only.Origin);
        if (MinorVersion.Parse(Component["spec", "version"].Text().Value) is not { } version)
            return Meant.Unknown(MeaningErrors.VersionNotKnown(Component.Reader.Label, "the list of admission plugins"));

        var running = new List<CelValue>();
        CelUnknown? missing = null;
        foreach (var plugin in AdmissionPlugins.All.Where(plugin => plugin.ExistsIn(version)))
        {
            var isOn = enabled.Contains(plugin.Name) || (plugin.IsOnByDefault(version) && !disabled.Contains(plugin.Name));
            var takesEffect = isOn ? IsGateOpen(plugin.Gate) : false;
            if (takesEffect.Unknown is { } unknown)
                missing = missing?.Union(unknown) ?? unknown;
            else if (takesEffect.IsTrue)
                running.Add(CelValue.Of(plugin.Name));
        }
        // Distributions build plugins of their own in.
        running.AddRange(enabled.Where(name => AdmissionPlugins.Of(name) is null).Select(CelValue.Of));
        return new EffectiveValue(CelValue.OfList(running, missing), $"--enable-admission-plugins: {enable.Origin}; --disable-admission-plugins: {disable.Origin}; on in v{version} ({AdmissionPlugins.Source})");
    }

    /// <summary>The configuration that a plugin is given in the AdmissionConfiguration, or in a file that it names: an optional.</summary>
    public EffectiveValue Configuration(string plugin)
    {
        if (AdmissionPlugins.Of(plugin) is null)
            return MeaningErrors.NoSuchPlugin(plugin, AdmissionPlugins.All.Select(known => known.Name));
        var file = ConfigurationFile.Of(Component, ConfigurationFlag);
        if (file.NoAnswer is { } noAnswer)
            return noAnswer;
        var entries = file.Content["plugins"].Elements();
        if (entries.Unknown is { } unread)
            return Meant.Unknown(unread);
        foreach (var entry in entries.Value)
        {
            var name = entry["name"].Text();
            if (name.Unknown is { } unknown)
                return Meant.Unknown(unknown);
            if (name.Value == plugin)
                return OfEntry(entry, file.Place);
        }
        return new EffectiveValue(CelValue.None, file.IsNone ? file.Place : $"no plugin {plugin} in {file.Place}");
    }

    /// <summary>What stands in the file itself goes before a file that it names.</summary>
    private EffectiveValue OfEntry(ContentNode entry, string place)
    {
        var own = entry["configuration"];
        if (own.Unknown is { } unknown)
            return Meant.Unknown(unknown);
        if (!own.IsAbsent)
            return new EffectiveValue(CelValue.OfOptional(own.Value), place);
        var path = entry["path"].Text();
        if (path.Unknown is { } unread)
            return Meant.Unknown(unread);
        if (path.Value.Length == 0)
            return new EffectiveValue(CelValue.None, place);
        var named = EffectiveConfiguration.FilesOf(Component.Reader).Behind(ConfigurationFlag).FirstOrDefault(file => IsAt(file.Path, path.Value));
        return named is null ? Meant.Unknown(MeaningErrors.FileNotRead(Component.Reader.Label, $"{path.Value} of {place}"))
            : named.Content.Kind == CelKind.Unknown ? Meant.Unknown(named.Content.AsUnknown)
            : new EffectiveValue(CelValue.OfOptional(named.Content), $"{named.Path} of {place}");
    }

    /// <summary>Whether a file is the one that a path names, which may be relative to the file that names it.</summary>
    private static bool IsAt(string file, string path) => file == path || (!path.StartsWith('/') && file.EndsWith($"/{path}", StringComparison.Ordinal));

    private Ternary IsGateOpen(string gate)
    {
        if (gate.Length == 0)
            return true;
        var value = EffectiveConfiguration.Of(Component.Reader, $"feature-gates.{gate}").Value;
        return value.Kind switch
        {
            CelKind.Bool => value.AsBool,
            CelKind.Unknown => value.AsUnknown,
            _ => MeaningErrors.NotRead(Component.Reader.Label, $"feature gate {gate}"),
        };
    }

    /// <summary>Listed plugins in the order in which they run, whatever order they are listed in.</summary>
    private static IEnumerable<string> InOrder(IReadOnlyList<string> names) =>
        AdmissionPlugins.All.Select(plugin => plugin.Name).Where(names.Contains).Concat(names.Where(name => AdmissionPlugins.Of(name) is null));
}
