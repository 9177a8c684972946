namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>A property name that redaction knows: one object per name, so that comparing is by reference.</summary>
/// <param name="name">The name.</param>
/// <param name="hash">Its hash.</param>
internal sealed class PropertyKey(string name, ulong hash)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Hash of the name, as <see cref="PropertyKeys"/> makes it.</summary>
    public ulong Hash { get; } = hash;

    /// <summary>Rules that look at properties of this name, in the order in which they are asked.</summary>
    public RedactionRule[] Rules { get; set; } = [];

    /// <summary>Sign of each <see cref="KeptTexts"/> that has the name, as bits.</summary>
    public ulong KeptBy { get; set; }
}
