using ComplianceAudit.Collector.Nodes.Files;

namespace ComplianceAudit.Collector.Nodes.Certificates;

/// <summary>Where a certificate was met.</summary>
/// <param name="Path">Path of the file; for a kubeconfig's own <c>path!user</c>.</param>
/// <param name="Position">Place in the file, from 0.</param>
/// <param name="Roles">Who names the file.</param>
internal sealed record CertificatePlace(string Path, int Position, IReadOnlyList<FileRole> Roles);
