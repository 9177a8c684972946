using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Effective;

/// <summary>What a component was given for a setting on its command line or, without that, in its environment.</summary>
internal static class GivenValue
{
    /// <summary>The value; null when nothing was given.</summary>
    public static EffectiveValue? Of(ComponentDefaults data, Setting setting, FlagSource flags, ComponentView view)
    {
        if (setting.Flag.Length == 0)
            return null;
        var given = flags.ValuesOf(setting.Flag);
        if (given.Count > 0)
            return Misfit(setting, flags, view) ?? Read(setting, given, "--" + setting.Flag, $"flag of {flags.Place}", flags.Place);
        if (data.EnvironmentPrefix.Length == 0 || setting.Flag == "version")
            return null;
        var variable = VariableOf(data.EnvironmentPrefix, setting.Flag);
        if (!flags.HasEnvironment)
            return flags.Kind == "process" ? EffectiveErrors.EnvironmentNotRead(setting.Title, variable, flags.Place) : null;
        return flags.Variable(variable) is { } value ? Read(setting, [value], variable, $"{variable} in the environment of {flags.Place}", flags.Place) : null;
    }

    /// <summary>What another source says of a flag if that differs: <c>static pod kube-system/etcd-cp-1 gives 'true'</c>; null if it does not, or is not known to.</summary>
    public static string? Disagreement(string flag, FlagSource deciding, FlagSource other)
    {
        var (ours, theirs) = (deciding.ValuesOf(flag), other.ValuesOf(flag));
        if (ours.Concat(theirs).Any(value => value.Kind == CelKind.Unknown) || ours.Select(value => value.AsString).SequenceEqual(theirs.Select(value => value.AsString), StringComparer.Ordinal))
            return null;
        return theirs.Count == 0 ? $"{other.Place} does not give it" : $"{other.Place} gives '{string.Join("', '", theirs.Select(value => value.AsString))}'";
    }

    /// <summary>Why the component would not start with the flag; null when it knows it.</summary>
    private static EffectiveValue? Misfit(Setting setting, FlagSource flags, ComponentView view)
    {
        if (view.Version is not { } version)
            return null;
        if (setting.Removed is { } removed && removed.CompareTo(version) <= 0)
            return EffectiveErrors.FlagIsGone(setting.Title, view.VersionText, removed, flags.Place);
        return setting.Added is { } added && added.CompareTo(version) > 0 ? EffectiveErrors.FlagIsNew(setting.Title, view.VersionText, added, flags.Place) : null;
    }

    private static EffectiveValue Read(Setting setting, IReadOnlyList<CelValue> given, string title, string origin, string place)
    {
        // The last one holds of what is not appended or merged, and what stands before it does not matter.
        var counting = setting.Type is SettingType.List or SettingType.Array or SettingType.Map or SettingType.Gates ? given : [given[^1]];
        foreach (var value in counting)
        {
            if (value.Kind == CelKind.Unknown)
                return EffectiveValue.Unknown(value.AsUnknown.Sources[0]);
        }

        return SettingText.Read(setting.Type, [.. counting.Select(value => value.AsString)], out var fault) is { } read
            ? new EffectiveValue(read, origin)
            : EffectiveErrors.NotOfType(title, fault, setting.Type, place);
    }

    /// <summary>The variable that stands for a flag, as etcd's pkg/flags names it.</summary>
    private static string VariableOf(string prefix, string flag) => prefix + flag.ToUpperInvariant().Replace('-', '_');
}
