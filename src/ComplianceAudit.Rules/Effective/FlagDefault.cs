using ComplianceAudit.Rules.Loading;

namespace ComplianceAudit.Rules.Effective;

/// <summary>What a component does with one flag, and without it.</summary>
/// <param name="Flag">Name without dashes.</param>
/// <param name="Type">bool, int, string or list.</param>
/// <param name="Source">File of kubernetes/kubernetes that sets the default.</param>
/// <param name="Defaults">Default from a version on, oldest first, each as compact JSON.</param>
/// <param name="SupersededBy">Flag naming a file that decides when this flag is absent; empty for none.</param>
/// <param name="SupersededSince">First version in which that file can decide.</param>
/// <param name="Forced">What the component sets whatever the flag says, or null.</param>
internal sealed record FlagDefault(
    string Flag,
    string Type,
    string Source,
    IReadOnlyList<(MinorVersion From, string Value)> Defaults,
    string SupersededBy,
    MinorVersion SupersededSince,
    ForcedValue? Forced);

/// <summary>A value that another flag's content forces.</summary>
/// <param name="When">The other flag, a list.</param>
/// <param name="Contains">Element that forces it.</param>
/// <param name="Value">The value as compact JSON.</param>
internal sealed record ForcedValue(string When, string Contains, string Value);
