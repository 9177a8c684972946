using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;

namespace ComplianceAudit.Rules.Effective;

/// <summary>Reads a setting from configuration files, by the rules of a JSON merge patch (RFC 7396), which the kubelet lays its drop-ins over its file with.</summary>
internal static class FileValue
{
    /// <summary>The value that the last file which sets it gives; unknown once a file in which it could stand was not read; null when none sets it.</summary>
    public static EffectiveValue? Of(Setting setting, IReadOnlyList<ConfigurationLayer> layers)
    {
        foreach (var layer in layers.Reverse())
        {
            if (FieldWalk.To(layer.File, setting.FieldSteps) is not { } value)
                continue;
            if (value.Kind == CelKind.Null && layer.IsMain || setting.IsZeroUnset && layer.IsMain && IsZero(value))
                continue;
            return value.Kind == CelKind.Null ? EffectiveErrors.SetToNull(layer.File.Path, setting.Field) : Typed(setting, value, layer.Place);
        }

        return null;
    }

    /// <summary>A map put together from all files and, over them, what was given as a flag; null when nothing sets any of it.</summary>
    public static EffectiveValue? Merged(Setting setting, IReadOnlyList<ConfigurationLayer> layers, EffectiveValue? given)
    {
        var pairs = new Dictionary<string, CelValue>(StringComparer.Ordinal);
        var places = new List<string>();
        foreach (var layer in layers)
        {
            if (FieldWalk.To(layer.File, setting.FieldSteps) is not { Kind: not CelKind.Null } value)
                continue;
            if (value.Kind != CelKind.Map)
                return Typed(setting, value, layer.Place);
            foreach (var key in value.TextKeys())
                pairs[key] = value.TryGetField(key, out var one) ? one : CelValue.Null;
            places.Add(layer.Place);
        }

        if (given is not null)
        {
            foreach (var key in given.Value.TextKeys())
                pairs[key] = given.Value.TryGetField(key, out var one) ? one : CelValue.Null;
            places.Add(given.Origin);
        }

        return places.Count == 0 ? null : new EffectiveValue(CelValue.OfMap(new ConstantMap(pairs)), string.Join(", ", places));
    }

    /// <summary>What the kubelet says it runs with; it leaves out what is empty.</summary>
    public static EffectiveValue OfConfigz(Setting setting, CelValue content, string place)
    {
        var value = FieldWalk.To(new ComponentFile(place, "", content), setting.FieldSteps);
        return value is { Kind: not CelKind.Null } read
            ? Typed(setting, read, place)
            : new EffectiveValue(Zero(setting.Type), $"{place}, which leaves out what is empty");
    }

    /// <summary>What a file says in place of an absent flag; null when it says nothing of it.</summary>
    public static EffectiveValue? At(Setting setting, SupersedingFile superseding, ComponentFile file)
    {
        var place = $"{file.Path} (file behind --{superseding.Flag})";
        var star = Enumerable.Range(0, superseding.Field.Count).FirstOrDefault(i => superseding.Field[i] == "*", -1);
        if (star < 0)
            return FieldWalk.To(file, superseding.Field) is { Kind: not CelKind.Null } value ? Typed(setting, value, place) : null;
        if (FieldWalk.To(file, [.. superseding.Field.Take(star)]) is not { } list)
            return new EffectiveValue(CelValue.OfList([]), place);
        if (list.Kind != CelKind.List)
            return Typed(setting, list, place);
        var elements = Enumerable.Range(0, list.Count)
            .Select(index => FieldWalk.To(file with { Content = list.ElementAt(index) }, [.. superseding.Field.Skip(star + 1)]) ?? CelValue.Null)
            .ToList();
        return elements.Find(element => element.Kind == CelKind.Unknown) is { Kind: CelKind.Unknown } unknown
            ? EffectiveValue.Unknown(unknown.AsUnknown.Sources[0])
            : new EffectiveValue(CelValue.OfList(elements), place);
    }

    private static EffectiveValue Typed(Setting setting, CelValue value, string place)
    {
        if (value.Kind == CelKind.Unknown)
            return EffectiveValue.Unknown(value.AsUnknown.Sources[0]);
        CelValue? typed = (setting.Type, value.Kind) switch
        {
            (SettingType.Bool, CelKind.Bool) or (SettingType.Int, CelKind.Int) or (SettingType.String, CelKind.String) => value,
            (SettingType.List or SettingType.Array or SettingType.LastList, CelKind.List) => value,
            (SettingType.Map or SettingType.Gates, CelKind.Map) => value,
            (SettingType.Duration or SettingType.LastList or SettingType.Map, CelKind.String) => SettingText.Read(setting.Type, [value.AsString], out _),
            _ => null,
        };
        return typed is { } read ? new EffectiveValue(read, place) : EffectiveErrors.NotOfType(setting.Field.Length > 0 ? setting.Field : setting.Flag, value.ToJson(80), setting.Type, place);
    }

    private static bool IsZero(CelValue value) => value.Kind switch
    {
        CelKind.String => value.AsString.Length == 0 || SettingText.Duration(value.AsString) is { } duration && duration.AsDuration == TimeSpan.Zero,
        CelKind.Int => value.AsInt == 0,
        CelKind.List or CelKind.Map => value.Count == 0,
        _ => false,
    };

    private static CelValue Zero(SettingType type) => type switch
    {
        SettingType.Bool => CelValue.False,
        SettingType.Int => CelValue.Of(0),
        SettingType.String => CelValue.Of(""),
        SettingType.Duration => CelValue.OfDuration(TimeSpan.Zero),
        SettingType.Map or SettingType.Gates => CelValue.OfMap(new ConstantMap(new Dictionary<string, CelValue>())),
        _ => CelValue.OfList([]),
    };
}
