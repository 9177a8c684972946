using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Compilation;

/// <summary>A check's compiled expressions. Immutable and thread-safe.</summary>
internal sealed record CheckProgram(
    IReadOnlyList<KeyValuePair<string, CelProgram>> Variables,
    CelProgram? Each,
    CelProgram? Applies,
    CelProgram Expression,
    CelProgram? Manual,
    CelProgram Message,
    IReadOnlyList<EvidenceProgram> Evidence,
    CelEnvironment Environment)
{
    /// <summary>Whether variables must be computed anew for every element.</summary>
    public bool VariablesReadItem { get; } = Variables.Any(variable => variable.Value.Variables.Contains("item"));

    /// <summary>Whether <c>applies</c> is asked for every element rather than once per subject.</summary>
    public bool AppliesPerItem => Applies is not null
        && (Applies.Variables.Contains("item") || (Each is not null && VariablesReadItem && Applies.Variables.Contains("variables")));

    /// <summary>What evaluating the check may read; found when it is first asked for.</summary>
    public CheckReach Reach => field ??= new CheckReach(this);

    /// <summary>Every expression of the check.</summary>
    public IEnumerable<CelProgram> All =>
        Variables.Select(variable => variable.Value)
            .Concat(new[] { Each, Applies, Expression, Manual, Message }.OfType<CelProgram>())
            .Concat(Evidence.Select(evidence => evidence.Value).OfType<CelProgram>());
}

/// <summary>One entry of evidence: a path to follow or an expression to compute.</summary>
internal sealed record EvidenceProgram(string Name, EvidencePath? Path, CelProgram? Value, string Expected);
