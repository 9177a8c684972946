using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>A check's programs bound to one snapshot's names.</summary>
internal sealed class BoundCheck
{
    public BoundCheck(Check check, CelNames names)
    {
        var program = check.Program;
        Check = check;
        Variables = [.. program.Variables.Select(variable => KeyValuePair.Create(variable.Key, variable.Value.Bind(names)))];
        Each = program.Each?.Bind(names);
        Applies = program.Applies?.Bind(names);
        Expression = program.Expression.Bind(names);
        Message = program.Message.Bind(names);
        Evidence = [.. program.Evidence.Select(evidence => evidence.Value?.Bind(names))];
        AppliesPerItem = Reads(program.Applies, program, "item");
        VariablesReadItem = program.Variables.Any(variable => variable.Value.Variables.Contains("item"));
    }

    public Check Check { get; }

    public IReadOnlyList<KeyValuePair<string, CelBoundProgram>> Variables { get; }

    public CelBoundProgram? Each { get; }

    public CelBoundProgram? Applies { get; }

    public CelBoundProgram Expression { get; }

    public CelBoundProgram Message { get; }

    /// <summary>One per entry of evidence; null where the entry is a path.</summary>
    public IReadOnlyList<CelBoundProgram?> Evidence { get; }

    /// <summary>Whether <c>applies</c> is asked for every element rather than once per subject.</summary>
    public bool AppliesPerItem { get; }

    /// <summary>Whether variables must be computed anew for every element.</summary>
    public bool VariablesReadItem { get; }

    private static bool Reads(CelProgram? program, Compilation.CheckProgram check, string variable) =>
        program is not null && (program.Variables.Contains(variable)
            || (program.Variables.Contains("variables") && check.Each is not null && check.Variables.Any(other => other.Value.Variables.Contains(variable))));
}
