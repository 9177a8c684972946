using System.Reflection;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Takes the values of one kind of place out of resources. Adding a class under <c>Rules</c> adds a rule; nothing else lists it.</summary>
/// <remarks>
/// Immutable. Rules are told by property names alone, wherever they occur, so that pod templates inside custom resources are covered too.
/// A rule removes no list element, so that lines and paths stay what they were.
/// </remarks>
internal abstract class RedactionRule
{
    /// <summary>Stands for every property name.</summary>
    public const string AnyKey = "*";

    /// <summary>Every rule, ordered by name, under each property name that it looks at.</summary>
    public static ILookup<string, RedactionRule> ByKey { get; } = Assembly.GetExecutingAssembly().GetTypes()
        .Where(type => type.IsSubclassOf(typeof(RedactionRule)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (RedactionRule)Activator.CreateInstance(type)!)
        .SelectMany(rule => rule.Keys, (rule, key) => (rule, key))
        .ToLookup(pair => pair.key, pair => pair.rule, StringComparer.Ordinal);

    /// <summary>Property names that the rule looks at.</summary>
    public abstract IReadOnlyList<string> Keys { get; }

    /// <summary>Redacts a property in place.</summary>
    public abstract void Apply(RedactionTarget target);
}
