using System.Globalization;
using ComplianceAudit.Cli.Terminals;
using ComplianceAudit.Rules.Results;
using Spectre.Console;

namespace ComplianceAudit.Cli.Summary;

/// <summary>What the assessment is about, and whether its evidence can be trusted.</summary>
internal static class Headline
{
    public static void Write(IAnsiConsole console, Assessment assessment)
    {
        var cluster = assessment.Cluster;
        var manifests = cluster.Kind == "manifests";
        var parts = new List<string> { $"{(manifests ? "Manifests" : "Cluster")} {cluster.Name}" };
        if (cluster.Version.Length > 0)
            parts.Add($"Kubernetes {cluster.Version}");
        if (cluster.Distribution.Length > 0)
            parts.Add(cluster.Distribution);
        if (cluster.NodeCount is { } nodes)
            parts.Add(FormattableString.Invariant($"{nodes} {(nodes == 1 ? "node" : "nodes")}"));
        console.WriteLine(SafeText.Line(string.Join(", ", parts)));
        if (manifests)
        {
            console.WriteLine("These are manifests, not a cluster: what only a cluster shows stays unknown.");
            return;
        }

        console.WriteLine($"As of {assessment.Metadata.AsOf.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC");
        Section.Copyable(console, $"Snapshot {assessment.Snapshot.Digest}");
        foreach (var warning in assessment.Snapshot.Warnings)
            console.WriteLine(SafeText.Line($"Warning about this audit ({warning.Id}): {warning.Message} {warning.Fix}"));
    }
}
