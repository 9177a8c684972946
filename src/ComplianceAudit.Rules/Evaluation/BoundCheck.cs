using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Compilation;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>A check's programs bound to one snapshot's names. Immutable and thread-safe.</summary>
internal sealed class BoundCheck
{
    public BoundCheck(Check check, CelNames names)
    {
        Check = check;
        Variables = [.. Program.Variables.Select(variable => KeyValuePair.Create(variable.Key, variable.Value.Bind(names)))];
        Each = Program.Each?.Bind(names);
        Applies = Program.Applies?.Bind(names);
        Expression = Program.Expression.Bind(names);
        Manual = Program.Manual?.Bind(names);
        Message = Program.Message.Bind(names);
        Evidence = [.. Program.Evidence.Select(evidence => evidence.Value?.Bind(names))];
    }

    public Check Check { get; }

    public CheckProgram Program => Check.Program;

    public IReadOnlyList<KeyValuePair<string, CelBoundProgram>> Variables { get; }

    public CelBoundProgram? Each { get; }

    public CelBoundProgram? Applies { get; }

    public CelBoundProgram Expression { get; }

    public CelBoundProgram? Manual { get; }

    public CelBoundProgram Message { get; }

    /// <summary>One per entry of evidence; null where the entry is a path.</summary>
    public IReadOnlyList<CelBoundProgram?> Evidence { get; }
}
