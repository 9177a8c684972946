using ComplianceAudit.Rules.Compilation;
using ComplianceAudit.Rules.Loading;
using ComplianceAudit.Rules.Planning;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules;

/// <summary>Every check and pack of some folders, loaded, checked and compiled once. Immutable and thread-safe.</summary>
public sealed class RulePackLibrary
{
    internal RulePackLibrary(IReadOnlyList<Check> checks, IReadOnlyList<RulePack> packs) =>
        (Checks, Packs) = (checks, packs);

    /// <summary>Checks ordered by id.</summary>
    public IReadOnlyList<Check> Checks { get; }

    /// <summary>Packs ordered by id, then version.</summary>
    public IReadOnlyList<RulePack> Packs { get; }

    /// <summary>Loads folders that are laid out like <c>rulepacks/</c>. Later folders may use the checks and functions of earlier ones, and extend their packs.</summary>
    /// <exception cref="RulePackException">Something is wrong; it holds every diagnostic.</exception>
    public static RulePackLibrary Load(IReadOnlyList<string> folders) => LibraryReader.Read(folders);

    /// <summary>The packs asked for as <c>name</c> or <c>name@version</c>; without names, the one meant for this version and distribution, or the nearest, with a note.</summary>
    /// <param name="names">What was asked for; may be empty.</param>
    /// <param name="kubernetesVersion">Version such as <c>v1.34.1</c>; empty when unknown.</param>
    /// <param name="distribution">Distribution; empty when unknown.</param>
    /// <exception cref="PackSelectionException">No such pack is installed.</exception>
    public PackSelection Select(IReadOnlyList<string> names, string kubernetesVersion, string distribution) =>
        PackSelector.Select(Packs, names, kubernetesVersion, distribution);

    /// <summary>The packs that <see cref="Select"/> can choose for a cluster whose distribution is not known yet; what they read together is enough for the one it takes.</summary>
    /// <param name="names">What was asked for; may be empty.</param>
    /// <param name="kubernetesVersion">Version such as <c>v1.34.1</c>; empty when unknown.</param>
    /// <exception cref="PackSelectionException">No such pack is installed.</exception>
    public IReadOnlyList<RulePack> Candidates(IReadOnlyList<string> names, string kubernetesVersion) => PackSelector.Candidates(Packs, names, kubernetesVersion);

    /// <summary>What must be collected to evaluate packs of this library.</summary>
    /// <exception cref="ArgumentException">A pack comes from elsewhere.</exception>
    public CollectionPlan Plan(IReadOnlyList<RulePack> packs) => Planner.Plan(Own(packs));

    /// <summary>The fields that evaluating packs of this library looks at: a snapshot that is read with them gives the same assessment as the whole one.</summary>
    /// <exception cref="ArgumentException">A pack comes from elsewhere.</exception>
    public FieldSelection Fields(IReadOnlyList<RulePack> packs) =>
        FieldMapper.Select(Own(packs).SelectMany(pack => pack.Controls).SelectMany(control => control.Checks).Select(used => used.Check).Distinct());

    /// <summary>The same packs, proven to be of this library.</summary>
    internal IReadOnlyList<RulePack> Own(IReadOnlyList<RulePack> packs) => packs.FirstOrDefault(pack => !Packs.Contains(pack)) is { } stranger
        ? throw new ArgumentException($"pack {stranger.Id}@{stranger.Version} is not of this library", nameof(packs))
        : packs;
}
