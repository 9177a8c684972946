using System.Security.Cryptography.X509Certificates;
using ComplianceAudit.Collector.Nodes.Configurations;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Collector.Nodes.Files;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Certificates;

/// <summary>The <c>Certificate</c> facts of a node: from files that settings name as certificates, from kubeconfigs, and from files of the plan that are named like certificates.</summary>
internal sealed class NodeCertificates : IDisposable
{
    /// <summary>Certificates of one node, far above what any has.</summary>
    private const int Most = 2_000;

    private static readonly string[] Ends = [".crt", ".pem", ".cer", ".cert"];

    private readonly List<(CertificatePlace Place, X509Certificate2 Certificate)> _met = [];
    private readonly List<string> _lacking = [];
    private readonly List<NodeFact> _facts = [];

    private NodeCertificates()
    {
    }

    public IReadOnlyList<NodeFact> Facts => _facts;

    public NodeCoverage Coverage => new(
        CertificateFact.Kind,
        _lacking.Count == 0 ? CoverageStatus.Complete : CoverageStatus.Partial,
        _lacking.Count == 0 ? "" : FormattableString.Invariant($"{_lacking.Count} files of certificates could not be read whole, the first being {OneLine.Of(_lacking[0])}"),
        _facts.Count);

    /// <summary>Reads the certificates.</summary>
    /// <param name="root">The node's disk.</param>
    /// <param name="node">The node's name.</param>
    /// <param name="files">Files of the node that were met, of which those named like certificates are read.</param>
    /// <param name="used">Files that settings name.</param>
    /// <param name="embedded">Certificates inside kubeconfigs, with their component, under <c>path!user</c>.</param>
    /// <param name="cancellation">Ends the reading between two files.</param>
    public static NodeCertificates Read(
        HostRoot root, string node, IEnumerable<string> files, IReadOnlyList<UsedFiles> used, IEnumerable<(string Component, string Place, byte[] Content)> embedded, CancellationToken cancellation)
    {
        var certificates = new NodeCertificates();
        var named = used.SelectMany(one => one.Files.Where(file => file.Use == FileUse.Certificate).Select(file => (one.Root, one.Component, file.Path, file.Setting)))
            .Concat(files.Where(IsNamedSo).Select(path => (Root: (HostRoot?)null, Component: "", Path: path, Setting: "")));
        foreach (var file in named.GroupBy(one => one.Path, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var roles = file.Where(one => one.Setting.Length > 0).Select(one => new FileRole(one.Component, one.Setting)).ToList();
            certificates.Add(file.Select(one => one.Root).FirstOrDefault(own => own is not null) ?? root, file.Key, roles);
        }

        foreach (var one in embedded.DistinctBy(one => one.Place).OrderBy(one => one.Place, StringComparer.Ordinal))
            certificates.Add(one.Place, one.Content, [new FileRole(one.Component, "client-certificate-data")]);
        var met = certificates._met.Select(one => one.Certificate).ToList();
        certificates._facts.AddRange(certificates._met.Select(one => CertificateFact.Of(node, one.Place, one.Certificate, met)));
        return certificates;
    }

    public void Dispose()
    {
        foreach (var (_, certificate) in _met)
            certificate.Dispose();
    }

    private static bool IsNamedSo(string path) => Ends.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private void Add(HostRoot root, string path, IReadOnlyList<FileRole> roles)
    {
        if (root.Read(path, CertificateFile.Largest).IsKnown(out var file, out var problem))
            Add(path, file.Content, roles);
        else if (problem.Kind != HostProblemKind.Absent)
            _lacking.Add($"{HostPath.Shown(path)} ({problem.Text})");
    }

    private void Add(string path, byte[] content, IReadOnlyList<FileRole> roles)
    {
        var found = CertificateFile.Read(content, out var problem);
        for (var position = 0; position < found.Count; position++)
        {
            if (_met.Count < Most)
            {
                _met.Add((new CertificatePlace(HostPath.Shown(path), position, roles), found[position]));
                continue;
            }

            problem = FormattableString.Invariant($"the node has more than {Most} certificates");
            found[position].Dispose();
        }

        if (problem.Length > 0)
            _lacking.Add($"{HostPath.Shown(path)} ({problem})");
    }
}
