namespace ComplianceAudit.Cel.Values;

/// <summary>A list that an expression or the host made, and what it lacks when it is partial.</summary>
internal sealed record CelList(IReadOnlyList<CelValue> Items, CelUnknown? Missing);
