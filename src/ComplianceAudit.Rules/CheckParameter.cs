namespace ComplianceAudit.Rules;

/// <summary>A value that controls may set when they use a check.</summary>
/// <param name="Name">Name under <c>params</c>.</param>
/// <param name="Type"><c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c> or <c>array</c>.</param>
/// <param name="ItemType">Type of an array's items, else empty.</param>
/// <param name="Default">Value as compact JSON when no control sets it, or null when one must.</param>
/// <param name="Description">What it means; may be empty.</param>
public sealed record CheckParameter(string Name, string Type, string ItemType, string? Default, string Description);
