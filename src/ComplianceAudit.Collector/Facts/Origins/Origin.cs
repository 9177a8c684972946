namespace ComplianceAudit.Collector.Facts.Origins;

/// <summary>Where a cluster comes from, as all signs together tell: signs that contradict one another tell nothing.</summary>
/// <param name="Distribution">Such as <c>k3s</c> or <c>eks</c>; <see cref="Unknown"/> without signs, or when they disagree.</param>
/// <param name="Provider">Whose machines the nodes are, such as <c>aws</c>; <see cref="Unknown"/> likewise.</param>
/// <param name="ControlPlane">Who runs the control plane: <see cref="Managed"/> by the provider, <see cref="Own"/>, or <see cref="Unknown"/>.</param>
/// <param name="Signs">What was seen.</param>
internal sealed record Origin(string Distribution, string Provider, string ControlPlane, IReadOnlyList<Sign> Signs)
{
    public const string Unknown = "unknown";
    public const string Managed = "managed";
    public const string Own = "own";

    /// <summary>Families of signs that must name a managed distribution and no other before its provider answers for the control plane: one label is too easily copied.</summary>
    private const int FamiliesForManaged = 2;

    /// <summary>Families of which one must be among them: nodes can label themselves and tell what they like, the server's own answers are not theirs.</summary>
    private static readonly HashSet<SignFamily> ServerFamilies = [SignFamily.Version, SignFamily.Apis, SignFamily.Endpoint];

    /// <summary>Distributions whose provider runs the control plane.</summary>
    private static readonly HashSet<string> ManagedDistributions = new HashSet<string>(StringComparer.Ordinal) { "ack", "aks", "eks", "gke", "iks" };

    public static Origin Of(OriginEvidence evidence)
    {
        var signs = SignReader.Read(evidence);
        var distribution = Agreed([.. signs.Select(sign => sign.Distributions).Where(names => names.Count > 0)]);
        var provider = Agreed([.. signs.Where(sign => sign.Provider.Length > 0).Select(sign => new[] { sign.Provider })]);
        return new Origin(distribution, provider, ControlPlaneOf(distribution, signs, evidence), signs);
    }

    /// <summary>The first name that all signs allow: of kubeadm and what is built upon it kubeadm, unless something tells of more.</summary>
    private static string Agreed(IReadOnlyList<IReadOnlyList<string>> named) =>
        named.Count == 0 ? Unknown : named[0].FirstOrDefault(name => named.All(names => names.Contains(name)), Unknown);

    private static string ControlPlaneOf(string distribution, IReadOnlyList<Sign> signs, OriginEvidence evidence)
    {
        if (evidence.ControlPlanePods > 0 || evidence.Nodes.Any(node => node.IsControlPlane))
            return Own;
        var families = signs.Where(sign => sign.Distributions.Count == 1 && sign.Distributions[0] == distribution).Select(sign => sign.Family).Distinct().ToList();
        return ManagedDistributions.Contains(distribution) && families.Count >= FamiliesForManaged && families.Exists(ServerFamilies.Contains) && evidence.AllNodesSeen ? Managed : Unknown;
    }
}
