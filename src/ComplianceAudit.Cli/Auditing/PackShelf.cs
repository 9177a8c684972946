using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Rules;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Auditing;

/// <summary>The packs of one run: those beside the program and the user's own.</summary>
internal sealed class PackShelf(ProgramFolders folders)
{
    /// <summary>Loads every pack and makes sure that the packs asked for are among them.</summary>
    public RulePackLibrary Load(PackRequest request)
    {
        var library = RulePackLibrary.Load([folders.RulePacks, .. request.Folders]);
        library.Select(request.Names, "", "");
        return library;
    }

    /// <summary>Loads the functions that checks share, for expressions that stand alone.</summary>
    public ExpressionTrial LoadFunctions(PackRequest request) => ExpressionTrial.Load([folders.RulePacks, .. request.Folders]);

    /// <summary>What to collect: for the packs asked for, in every version that could be meant, else for all.</summary>
    public static CollectionPlan Plan(RulePackLibrary library, PackRequest request, CollectionExtras extras) =>
        library.Plan(Planned(library, request)) with { Extras = extras };

    /// <summary>What to collect for the packs that an audit of a cluster of this version can choose.</summary>
    public static CollectionPlan Plan(RulePackLibrary library, PackRequest request, string kubernetesVersion, CollectionExtras extras) =>
        library.Plan(library.Candidates(request.Names, kubernetesVersion)) with { Extras = extras };

    /// <summary>The packs that a plan is made for.</summary>
    public static IReadOnlyList<RulePack> Planned(RulePackLibrary library, PackRequest request) =>
        [.. library.Packs.Where(pack => request.Names.Count == 0 || request.Names.Any(name => name == pack.Id || name == $"{pack.Id}@{pack.Version}"))];

    /// <summary>The packs asked for, or those meant for the snapshot's cluster.</summary>
    public static PackSelection Select(RulePackLibrary library, PackRequest request, AuditInput input, string? kubernetesVersion) =>
        library.Select(request.Names, kubernetesVersion ?? input.Manifest.KubernetesVersion, input.Distribution());
}
