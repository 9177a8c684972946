using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Nodes;

/// <summary>One fact of a node, before redaction.</summary>
/// <param name="Kind">Such as <c>NodeFile</c>.</param>
/// <param name="Name">Its name, unique in its kind.</param>
/// <param name="Spec">What stands under <c>spec</c>.</param>
internal sealed record NodeFact(string Kind, string Name, JsonObject Spec);
