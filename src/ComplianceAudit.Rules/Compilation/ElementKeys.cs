using System.Collections.Frozen;

namespace ComplianceAudit.Rules.Compilation;

/// <summary>What naming the elements of lists on the way to a place reads of them.</summary>
internal static class ElementKeys
{
    /// <summary>Lists whose elements the API server tells apart by these fields (list-map-keys of the API definitions; subjects of bindings by all three).</summary>
    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Fields = new Dictionary<string, IReadOnlyList<string>>
    {
        ["containers"] = ["name"],
        ["initContainers"] = ["name"],
        ["ephemeralContainers"] = ["name"],
        ["volumes"] = ["name"],
        ["subjects"] = ["kind", "name", "namespace"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Paths that are read to name the elements of lists on the way; an element of another list is named by all it holds, where it has no name of its own.</summary>
    /// <param name="steps">The way.</param>
    /// <param name="isKnown">Whether it leads through a pod's specification or an RBAC object.</param>
    public static IEnumerable<(IReadOnlyList<string?> Steps, bool IsWhole)> ReadBy(IReadOnlyList<string?> steps, bool isKnown)
    {
        for (var i = 1; i < steps.Count; i++)
        {
            if (steps[i] is not null)
                continue;
            var element = steps.Take(i + 1).ToList();
            if (isKnown && steps[i - 1] is { } list && Fields.TryGetValue(list, out var names))
            {
                foreach (var name in names)
                    yield return ([.. element, name], false);
            }
            else
            {
                yield return (element, true);
            }
        }
    }
}
