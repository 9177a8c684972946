using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Effective;

/// <summary>What a component does with one setting, and without it.</summary>
/// <param name="Flag">Name of its flag without dashes; empty when only the configuration file has it.</param>
/// <param name="Field">Path of its field in the configuration file; empty when only a flag has it.</param>
/// <param name="Type">How its text reads.</param>
/// <param name="Source">File that sets the default, in kubernetes/kubernetes or in etcd-io/etcd.</param>
/// <param name="Defaults">Default by version.</param>
/// <param name="FileDefaults">Default by version where a configuration file is in use and that makes a difference; empty otherwise.</param>
/// <param name="Added">First version that has the flag; null when every version does that there are data on.</param>
/// <param name="Removed">First version without the flag, or null.</param>
/// <param name="Ignored">Version from which it has no effect, or null.</param>
/// <param name="IsZeroUnset">Whether an empty text, a zero number or a zero duration in the configuration file counts as not set.</param>
/// <param name="WinsOverFile">Whether the flag holds although a configuration file is in use, in a component whose file decides otherwise.</param>
/// <param name="SupersededBy">Another file that decides when the flag is absent, or null.</param>
/// <param name="Forced">What the component sets whatever the flag says, or null.</param>
internal sealed record Setting(
    string Flag,
    string Field,
    SettingType Type,
    string Source,
    VersionedDefaults Defaults,
    VersionedDefaults FileDefaults,
    MinorVersion? Added,
    MinorVersion? Removed,
    MinorVersion? Ignored,
    bool IsZeroUnset,
    bool WinsOverFile,
    SupersedingFile? SupersededBy,
    ForcedValue? Forced)
{
    /// <summary>Steps of the way to the field.</summary>
    public IReadOnlyList<string> FieldSteps { get; } = Field.Length == 0 ? [] : Field.Split('.');

    /// <summary>As a person would name it: <c>--anonymous-auth</c>, or the field.</summary>
    public string Title => Flag.Length > 0 ? "--" + Flag : Field;
}

/// <summary>A file that decides in place of an absent flag.</summary>
/// <param name="Flag">The flag that names it.</param>
/// <param name="Since">First version in which it can decide.</param>
/// <param name="Field">Way to the value in it; <c>*</c> stands for every element of a list.</param>
internal sealed record SupersedingFile(string Flag, MinorVersion Since, IReadOnlyList<string> Field);

/// <summary>A value that another flag's content forces.</summary>
/// <param name="When">The other flag, a list.</param>
/// <param name="Contains">Element that forces it.</param>
/// <param name="Value">The value as compact JSON.</param>
internal sealed record ForcedValue(string When, string Contains, string Value);
