using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;

namespace ComplianceAudit.Rules.Admission;

/// <summary>A policy's <c>variables</c>, each computed when it is first read; one that cannot be evaluated here is unknown. Used by one thread.</summary>
internal sealed class PolicyVariables(IReadOnlyList<KeyValuePair<string, PolicyExpression>> expressions, CelActivation activation) : CelMap
{
    private readonly VariablesMap _evaluated = new(
        [.. expressions.Where(expression => expression.Value.Program is not null).Select(expression => KeyValuePair.Create(expression.Key, expression.Value.Program!))], activation);

    public override IEnumerable<string> Keys => expressions.Select(expression => expression.Key);

    public override bool TryGet(string key, CelFrame? frame, out CelValue value)
    {
        if (_evaluated.TryGet(key, frame, out value))
            return true;
        var lost = expressions.FirstOrDefault(expression => expression.Key == key).Value;
        value = lost?.Evaluate(activation) ?? default;
        return lost is not null;
    }
}
