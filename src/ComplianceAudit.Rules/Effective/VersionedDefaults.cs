using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Effective;

/// <summary>A default and the versions from which it changed.</summary>
internal sealed class VersionedDefaults
{
    private readonly IReadOnlyList<(MinorVersion From, CelValue Value)> _values;

    private VersionedDefaults(IReadOnlyList<(MinorVersion From, CelValue Value)> values) => _values = values;

    public bool IsEmpty => _values.Count == 0;

    /// <summary>Whether every version that there are data on has the same.</summary>
    public bool IsOfEveryVersion => _values.Count == 1;

    /// <summary>The oldest value.</summary>
    public CelValue First => _values[0].Value;

    /// <summary>What holds in a version, or null when there are no data on it.</summary>
    public CelValue? In(MinorVersion version)
    {
        CelValue? found = null;
        foreach (var (from, value) in _values)
        {
            if (from.CompareTo(version) <= 0)
                found = value;
        }

        return found;
    }

    public static VersionedDefaults Read(MapReader reader, string key, SettingType type) => new(
        [.. reader.Entries(key).Select(entry => (DataFile.VersionOf(entry.Key.Value), ValueOf(ConstantValue.Parse(YamlJson.Of(entry.Value)), type))).OrderBy(pair => pair.Item1)]);

    private static CelValue ValueOf(CelValue written, SettingType type) => type == SettingType.Duration
        ? SettingText.Duration(written.AsString) ?? throw new InvalidDataException($"'{written.AsString}' is no duration")
        : written;
}
