namespace ComplianceAudit.Cel.Evaluation;

/// <summary><c>&amp;&amp;</c> and <c>||</c>: one term that decides wins over unknowns and errors, whatever the order.</summary>
internal sealed class LogicNode(bool isAnd, PlanNode[] terms, Site site) : ConditionNode
{
    private readonly PlanNode[] _terms = terms;
    private readonly Truth _neutral = TruthOf(isAnd);

    public bool IsAnd { get; } = isAnd;

    public PlanNode[] Terms => _terms;

    public override Truth Test(CelFrame frame)
    {
        var terms = _terms;
        for (var i = 0; i < terms.Length; i++)
        {
            var truth = terms[i].Test(frame);
            if (truth != _neutral)
                return truth == Truth.Other ? TestRest(frame, i) : truth;
        }
        return _neutral;
    }

    /// <summary>Goes on behind a term that is no bool, looking for one that decides.</summary>
    public Truth TestRest(CelFrame frame, int at)
    {
        var outcomes = default(Outcomes);
        outcomes.Add(Outcome(frame.Other));
        while (++at < _terms.Length)
        {
            var truth = _terms[at].Test(frame);
            if (truth == Truth.Other)
                outcomes.Add(Outcome(frame.Other));
            else if (truth != _neutral)
                return truth;
        }
        return frame.Settle(outcomes.Or(default));
    }

    private CelValue Outcome(in CelValue value) =>
        value.IsOutcome ? value : site.Place(EvaluationErrors.NotBool(value, IsAnd ? "beside '&&'" : "beside '||'"));
}
