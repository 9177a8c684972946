namespace ComplianceAudit.RulePacks.Tests.Fixtures;

/// <summary>The optional first document of a case: what is true of the snapshot as a whole. See rulepacks/README.md.</summary>
internal sealed class CaseDocument
{
    public required string ApiVersion { get; init; }

    public required string Kind { get; init; }

    public CaseCluster? Cluster { get; init; }

    public Dictionary<string, object>? Parameters { get; init; }

    public List<string>? Found { get; init; }

    public List<CaseCoverage>? Coverage { get; init; }

    internal sealed class CaseCluster
    {
        public required string Version { get; init; }
    }

    internal sealed class CaseCoverage
    {
        public required string Source { get; init; }

        public string? Namespace { get; init; }

        public string? Node { get; init; }

        public required string Status { get; init; }

        public required string Reason { get; init; }
    }
}
