using System.Text.Json;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering.Documents;

/// <summary>One fact as a node tells it, with the name that it gets here: what a node calls its facts does not count.</summary>
/// <param name="Source">Its source, the component or path among it.</param>
/// <param name="Name">Name of the fact's document.</param>
/// <param name="Spec">What stands under <c>spec</c>.</param>
internal sealed record ToldFact(SourceName Source, string Name, JsonElement Spec);
