namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Takes the values of one kind of place out of resources. Adding a class under <c>Rules</c> adds a rule; nothing else lists it.</summary>
/// <remarks>
/// Immutable. Rules are told by property names alone, wherever they occur, so that pod templates inside custom resources are covered too.
/// A rule removes no list element, so that lines and paths stay what they were.
/// </remarks>
internal abstract class RedactionRule
{
    /// <summary>Property names that the rule looks at.</summary>
    public abstract IReadOnlyList<string> Keys { get; }

    /// <summary>Deals with the value at hand, which is not null: keeps, takes or omits it, or goes through its entries.</summary>
    /// <returns>False when the value is none of this rule's, which then has not touched it.</returns>
    public abstract bool Apply(ref RedactionPass pass);
}
