using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Compilation;

/// <summary>A check's compiled expressions. Immutable.</summary>
internal sealed record CheckProgram(
    IReadOnlyList<KeyValuePair<string, CelProgram>> Variables,
    CelProgram? Each,
    CelProgram? Applies,
    CelProgram Expression,
    CelProgram Message,
    IReadOnlyList<EvidenceProgram> Evidence)
{
    /// <summary>Every expression of the check.</summary>
    public IEnumerable<CelProgram> All =>
        Variables.Select(variable => variable.Value)
            .Concat(new[] { Each, Applies, Expression, Message }.OfType<CelProgram>())
            .Concat(Evidence.Select(evidence => evidence.Value).OfType<CelProgram>());
}

/// <summary>One entry of evidence: a path to follow or an expression to compute.</summary>
internal sealed record EvidenceProgram(string Name, EvidencePath? Path, CelProgram? Value, string Expected);
