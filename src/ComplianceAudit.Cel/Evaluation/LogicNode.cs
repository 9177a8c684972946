namespace ComplianceAudit.Cel.Evaluation;

/// <summary><c>&amp;&amp;</c> and <c>||</c>: one term that decides wins over unknowns and errors, whatever the order.</summary>
internal sealed class LogicNode(bool isAnd, PlanNode[] terms, Site site) : PlanNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var outcomes = default(Outcomes);
        foreach (var term in terms)
        {
            var value = term.Evaluate(frame);
            if (value.Kind != CelKind.Bool)
                outcomes.Add(value.IsOutcome ? value : site.Place(EvaluationErrors.NotBool(value, isAnd ? "beside '&&'" : "beside '||'")));
            else if (value.IsTrue != isAnd)
                return value;
        }
        return outcomes.IsEmpty ? CelValue.Of(isAnd) : outcomes.Or(default);
    }
}
