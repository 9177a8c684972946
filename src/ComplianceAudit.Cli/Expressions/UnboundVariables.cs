using ComplianceAudit.Cel;
using ComplianceAudit.Cli.Arguments;
using ComplianceAudit.Rules;

namespace ComplianceAudit.Cli.Expressions;

/// <summary>Refuses an expression that reads what has no value: it would be evaluated on null.</summary>
internal static class UnboundVariables
{
    public static void Refuse(CelProgram program, TrialSubject? subject, bool hasParameters)
    {
        var bound = ExpressionTrial.VariablesOf(subject);
        foreach (var variable in program.Variables.Where(variable => !bound.Contains(variable) && !(variable == "params" && hasParameters)))
            throw UsageErrors.NotBound(variable, WhyNot(variable, subject));
    }

    private static string WhyNot(string variable, TrialSubject? subject) => variable switch
    {
        "params" => "give the parameters with --params JSON",
        "item" => "a check has it under 'each'; write LIST.map(item, EXPRESSION) to try every element",
        "variables" => "a check has it under 'variables'; write cel.bind(name, VALUE, EXPRESSION) to name a value",
        _ when subject is null => "it comes from a document; name one with --input FILE",
        _ => $"{subject.Name} has no pod template; name a workload with --document",
    };
}
