namespace ComplianceAudit.Rules.Loading;

/// <summary>Puts a pack's own sections and controls over those of the pack it extends: the same id replaces, a new one is added.</summary>
internal static class PackExtension
{
    public static IReadOnlyList<PackSection> Sections(RulePack? origin, IReadOnlyList<PackSection> own) =>
        Merge(origin?.Sections ?? [], own, section => section.Id);

    /// <summary>Controls in the order of their sections.</summary>
    public static IReadOnlyList<PackControl> Controls(RulePack? origin, IReadOnlyList<PackControl> own, IReadOnlyList<PackSection> sections)
    {
        var places = sections.Select((section, place) => (section.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        return [.. Merge(origin?.Controls ?? [], own, control => control.Id).OrderBy(control => places.GetValueOrDefault(control.Section, int.MaxValue))];
    }

    private static List<T> Merge<T>(IReadOnlyList<T> origin, IReadOnlyList<T> own, Func<T, string> idOf)
    {
        var merged = origin.Select(one => own.FirstOrDefault(mine => idOf(mine) == idOf(one)) ?? one).ToList();
        merged.AddRange(own.Where(mine => origin.All(one => idOf(one) != idOf(mine))));
        return merged;
    }
}
