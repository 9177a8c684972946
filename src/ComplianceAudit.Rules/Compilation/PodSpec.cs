using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Compilation;

/// <summary>Which paths of a Pod-shaped document look at nothing but what equal pod specifications share.</summary>
internal static class PodSpec
{
    public const string Name = "spec";

    /// <summary>Whether a path from a pod's root stays in its specification and meets no field that varies among equal ones.</summary>
    public static bool IsShared(IReadOnlyList<string?> steps, bool isWhole) =>
        steps.Count > 0 && steps[0] == Name && !SharedPart.VaryingFields.Any(field => Meets(steps, isWhole, field));

    private static bool Meets(IReadOnlyList<string?> steps, bool isWhole, IReadOnlyList<string?> field)
    {
        var length = steps.Count - 1;
        for (var i = 0; i < Math.Min(length, field.Count); i++)
        {
            if (steps[i + 1] is { } step && field[i] is { } name && step != name)
                return false;
        }
        return isWhole || length >= field.Count;
    }
}
