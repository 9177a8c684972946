using System.Collections;

namespace ComplianceAudit.Rules;

/// <summary>The packs to evaluate, and what a reader must know about how they were chosen.</summary>
public sealed class PackSelection : IReadOnlyList<RulePack>
{
    private readonly IReadOnlyList<RulePack> _packs;

    internal PackSelection(IReadOnlyList<RulePack> packs, IReadOnlyList<string> notes) => (_packs, Notes) = (packs, notes);

    /// <summary>Sentences such as that no pack is meant for this Kubernetes version and the nearest was taken; usually empty.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <inheritdoc/>
    public int Count => _packs.Count;

    /// <inheritdoc/>
    public RulePack this[int index] => _packs[index];

    /// <inheritdoc/>
    public IEnumerator<RulePack> GetEnumerator() => _packs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
