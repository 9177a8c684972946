using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceAudit.Rules.Compilation;

/// <summary>A path from a variable through names and indexes: <c>item.securityContext.privileged</c>.</summary>
/// <param name="Root">The variable.</param>
/// <param name="Steps">Names, and indexes as digits in brackets.</param>
internal sealed partial record EvidencePath(string Root, IReadOnlyList<EvidenceStep> Steps)
{
    /// <summary>Variables that a path may begin with: those that are documents.</summary>
    public static readonly IReadOnlyList<string> Roots = ["object", "pod", "item", "namespaceObject", "node"];

    /// <summary>Reads a path; null when it is none.</summary>
    public static EvidencePath? Parse(string text)
    {
        var match = Shape().Match(text);
        return match.Success && Roots.Contains(match.Groups["root"].Value)
            ? new EvidencePath(match.Groups["root"].Value, [.. match.Groups["step"].Captures.Select(step => StepOf(step.Value))])
            : null;
    }

    private static EvidenceStep StepOf(string text) => text[0] == '.' ? new EvidenceStep(text[1..], -1)
        : text[1] is '\'' or '"' ? new EvidenceStep(text[2..^2], -1)
        : new EvidenceStep("", int.Parse(text[1..^1], CultureInfo.InvariantCulture));

    [GeneratedRegex("""^(?<root>[A-Za-z]+)(?<step>\.[A-Za-z_][A-Za-z0-9_-]*|\['[^']+'\]|\["[^"]+"\]|\[[0-9]{1,6}\])*$""", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

/// <summary>One step of a path: a name, or an index from 0 when it is not -1.</summary>
internal readonly record struct EvidenceStep(string Name, int Index)
{
    public override string ToString() => Index >= 0 ? string.Create(CultureInfo.InvariantCulture, $"[{Index}]") : Name;
}
