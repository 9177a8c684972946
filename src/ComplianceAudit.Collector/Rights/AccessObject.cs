using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Rights;

/// <summary>One Kubernetes object to apply.</summary>
/// <param name="Comment">Lines that stand above it.</param>
/// <param name="Object">The object, its keys in Kubernetes' usual order.</param>
/// <param name="Rules">Rules of a role, which its <c>rules</c> are made from; empty for other kinds.</param>
internal sealed record AccessObject(IReadOnlyList<string> Comment, JsonObject Object, IReadOnlyList<RoleRule> Rules);
