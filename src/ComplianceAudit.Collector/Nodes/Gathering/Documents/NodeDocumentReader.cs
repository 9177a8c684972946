using System.Globalization;
using System.Text.Json;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Gathering.Forms;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering.Documents;

/// <summary>Takes a document of kind NodeFacts apart.</summary>
internal static class NodeDocumentReader
{
    private const string Kind = "NodeFacts";
    private const string Format = "1.";
    private const int MostCoverage = 20_000;
    private const int Depth = 200;

    /// <exception cref="RefusedFactsException">It is no such document.</exception>
    public static NodeDocument Read(UnpackedFacts facts)
    {
        var isWhole = facts.Problem.Length == 0;
        try
        {
            using var parsed = JsonDocument.Parse(isWhole ? facts.Json : CutFacts.Close(facts.Json.Span), new JsonDocumentOptions { MaxDepth = Depth });
            return Read(parsed.RootElement) with { CutOff = facts.Problem };
        }
        catch (JsonException) when (isWhole)
        {
            throw new RefusedFactsException("they are not JSON, or break off");
        }
        catch (JsonException)
        {
            throw new RefusedFactsException(facts.Problem);
        }
    }

    private static NodeDocument Read(JsonElement root)
    {
        if (root.TextOf("apiVersion") != FactWriter.ApiVersion || root.TextOf("kind") != Kind)
            throw new RefusedFactsException($"they are no document of kind {Kind} ({FactWriter.ApiVersion}), as 'node collect' writes it");
        if (root.TextOf("spec", "format") is var format && !format.StartsWith(Format, StringComparison.Ordinal))
            throw new RefusedFactsException($"they have format '{OneLine.Of(format)}' and this version reads {Format}x; use a version of compliance-audit that is as new as the one that wrote them");
        var node = root.TextOf("metadata", "name");
        if (node.Length == 0)
            throw new RefusedFactsException("they name no node");

        var items = new ToldFactReader(node);
        foreach (var item in root.ItemsOf("items"))
            items.Take(item);
        return new NodeDocument(node, items.Taken, CoverageOf(root), items.Refusals)
        {
            Started = MomentOf(root, "started"),
            Ended = MomentOf(root, "ended"),
            MachineId = root.TextOf("spec", "machineId"),
        };
    }

    private static Dictionary<SourceName, StatedCoverage> CoverageOf(JsonElement root)
    {
        var coverage = new Dictionary<SourceName, StatedCoverage>();
        foreach (var row in root.ItemsOf("coverage").Take(MostCoverage))
        {
            var (word, name) = (row.TextOf("status"), row.TextOf("source"));
            if (name.Length == 0)
                continue;
            var stated = StatedCoverage.Words.TryGetValue(word, out var status)
                ? new StatedCoverage(status, OneLine.Of(row.TextOf("reason")), row.NumberOf("count") ?? -1)
                : new StatedCoverage(CoverageStatus.NotCollected, $"the node states '{OneLine.Of(word)}', which is no coverage", -1);

            // Whoever says two things of one source is believed in the worse: enumeration goes from complete downwards.
            var source = SourceName.Parse(name);
            if (!coverage.TryGetValue(source, out var before) || before.Status < stated.Status)
                coverage[source] = stated;
        }

        return coverage;
    }

    private static DateTimeOffset? MomentOf(JsonElement root, string name) =>
        DateTimeOffset.TryParse(root.TextOf("spec", name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
}
