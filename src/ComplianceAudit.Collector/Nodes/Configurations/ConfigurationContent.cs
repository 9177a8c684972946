using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>What a configuration file holds, or why that is not known.</summary>
internal sealed record ConfigurationContent
{
    /// <summary><c>group/version Kind</c>, or the name of a format that knows no kind; empty when unknown.</summary>
    public string Format { get; init; } = "";

    /// <summary>The first document, which is the one that components read, without credentials; null when there is a problem.</summary>
    public JsonObject? Content { get; init; }

    public ConfigurationProblem? Problem { get; init; }

    /// <summary>Documents after the first, which components do not read.</summary>
    public int FurtherDocuments { get; init; }

    /// <summary>Files that the content names, paths as written.</summary>
    public IReadOnlyList<NamedFile> Files { get; init; } = [];

    /// <summary>Whether relative paths count from the file's own folder.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Certificates that stand in a kubeconfig itself, by the name of their user.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Certificates { get; init; } = [];
}
