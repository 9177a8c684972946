using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Rules;

namespace ComplianceAudit.Cli.Auditing;

/// <summary>What one audit was asked for, wherever its snapshot comes from.</summary>
/// <param name="Packs">Packs to evaluate.</param>
/// <param name="Reports">Reports to write.</param>
/// <param name="Evidence">How much evidence passing findings carry.</param>
/// <param name="KubernetesVersion">Version to assume for manifests, or null.</param>
internal sealed record AuditRequest(PackRequest Packs, ReportRequest Reports, EvidenceDetail Evidence, string? KubernetesVersion = null)
{
    /// <summary>Whether the bundled sample is audited, whose reader chose neither its version nor a pack for it: notes on that are left out.</summary>
    public bool IsSample { get; init; }
}
