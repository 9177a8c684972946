using System.Text.Json;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Cases;

/// <summary>A case as read: its header and its resources.</summary>
internal sealed record CaseFile(CaseHeader Header, IReadOnlyList<ManifestDocument> Resources)
{
    /// <summary>Reads a case, or says why it cannot be read.</summary>
    public static CaseFile? Read(string file, out string problem)
    {
        problem = "";
        try
        {
            var documents = ManifestReader.Parse(file, File.ReadAllBytes(file));
            var header = documents.Count > 0 && (documents[0].ApiVersion, documents[0].Kind) == (CaseHeader.ApiVersion, CaseHeader.Kind);
            return new CaseFile(header ? CaseHeader.Read(documents[0].Json) : new CaseHeader(), [.. documents.Skip(header ? 1 : 0)]);
        }
        catch (Exception e) when (e is SnapshotException or IOException or JsonException or InvalidOperationException or ArgumentException)
        {
            problem = e.Message;
            return null;
        }
    }

    /// <summary>The snapshot that the check shall judge: what it names is complete unless the header says otherwise.</summary>
    public Snapshot Snapshot(Check check, string file)
    {
        var builder = new SnapshotBuilder(file);
        foreach (var resource in Resources)
            builder.Add(resource.Source, VersionOf(resource), resource.Json.Span, file, resource.Lines);
        return builder
            .SetCoverage(check.Sources.SelectMany(CoverageOf))
            .Describe(manifest => manifest with { KubernetesVersion = Header.Version })
            .Build();
    }

    private static string VersionOf(ManifestDocument resource) => resource.Source.IsFact ? "" : resource.ApiVersion.Split('/')[^1];

    /// <summary>Rows of the header; a whole source that none is about, or that is only narrowed, is complete.</summary>
    private IEnumerable<SourceCoverage> CoverageOf(SourceName source)
    {
        var stated = Header.Coverage.Where(row => row.Source == source).ToList();
        var whole = SourceCoverage.Without(source, CoverageStatus.Complete, "") with { Version = "v1" };
        return stated.Any(row => row.Namespace.Length == 0 && row.Node.Length == 0) ? stated : stated.Prepend(whole);
    }
}
