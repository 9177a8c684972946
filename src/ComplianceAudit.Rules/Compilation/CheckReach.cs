using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Compilation;

/// <summary>What a check's expressions and evidence read, followed through its variables and elements. Immutable and thread-safe.</summary>
internal sealed class CheckReach
{
    private static readonly HashSet<string> Constants = [ "params", "cluster", "asOf", "variables"];

    public CheckReach(CheckProgram program)
    {
        var all = Of(program, out var items);
        foreach (var part in program.Evidence.Select(evidence => evidence.Value).Append(program.Applies).Append(program.Manual).OfType<CelProgram>())
            all.Add(part);
        all.Add(program.Expression);
        all.Add(program.Message);
        foreach (var path in program.Evidence.Select(evidence => evidence.Path).OfType<EvidencePath>())
            all.Add(path.Root, StepsOf(path));
        Paths = all.Paths;

        var named = Of(program, out _);
        foreach (var path in program.Evidence.Select(evidence => evidence.Path).OfType<EvidencePath>())
            named.Add(path.Root, StepsOf(path));
        Named = [.. named.Paths, .. items];

        var judged = Of(program, out _);
        judged.Add(program.Expression);
        if (program.Manual is not null)
            judged.Add(program.Manual);
        if (program.AppliesPerItem)
            judged.Add(program.Applies!);
        IsJudgedByPodSpec = judged.Paths.All(IsOfPodSpec);

        // What is asked once per subject looks at no element.
        var applies = Of(program with { Each = null }, out _);
        if (program.Applies is not null)
            applies.Add(program.Applies);
        AppliesByPodSpec = applies.Paths.All(IsOfPodSpec);
        IsKeyedByPodSpec = items.All(item => item.Root == "pod" && ElementKeys.ReadBy(item.Steps, isKnown: true).All(key => PodSpec.IsShared(key.Steps, key.IsWhole)));
    }

    /// <summary>Everything that evaluating the check may read.</summary>
    public IReadOnlyList<CelPath> Paths { get; }

    /// <summary>Where elements and evidence may stand, which findings name by the elements of lists on the way.</summary>
    public IReadOnlyList<CelPath> Named { get; }

    /// <summary>Whether elements and verdicts follow from what equal pod specifications share. An <c>applies</c> that is asked once per subject is none of it.</summary>
    public bool IsJudgedByPodSpec { get; }

    /// <summary>Whether <c>applies</c>, asked once per subject, follows from what equal pod specifications share.</summary>
    public bool AppliesByPodSpec { get; }

    /// <summary>Whether the names of elements follow from what equal pod specifications share.</summary>
    public bool IsKeyedByPodSpec { get; }

    /// <summary>Whether all that subjects come to follows from what equal pod specifications share.</summary>
    public bool IsByPodSpec => AppliesByPodSpec && IsJudgedByPodSpec && IsKeyedByPodSpec;

    private static CelReach Of(CheckProgram program, out IReadOnlyList<CelPath> items)
    {
        var reach = new CelReach(program.Environment);
        foreach (var (name, variable) in program.Variables)
            reach.LetField("variables", name, variable);
        items = program.Each is null ? [] : reach.LetElement("item", program.Each);
        return reach;
    }

    private static IEnumerable<string?> StepsOf(EvidencePath path) => path.Steps.Select(step => step.Index < 0 ? step.Name : null);

    /// <summary>What functions give follows from their arguments, which are paths of their own.</summary>
    private static bool IsOfPodSpec(CelPath path) =>
        Constants.Contains(path.Root) || path.Root.EndsWith(')') || (path.Root == "pod" && PodSpec.IsShared(path.Steps, path.IsWhole));
}
