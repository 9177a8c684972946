namespace ComplianceAudit.Cel.Evaluation;

/// <summary>A call of a function written as an expression. Unknowns and errors are passed on as arguments, as if the body stood here.</summary>
internal sealed class SharedCallNode(SharedBody body, PlanNode[] arguments, int firstTemporary, Site site) : PlanNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        if (!frame.Spend(body.Steps))
            return site.Place(EvaluationErrors.BudgetExhausted(frame.Budget));
        // An argument may call the same function, so no parameter is set before all are known.
        for (var i = 0; i < arguments.Length; i++)
            frame.SetLocal(firstTemporary + i, arguments[i].Evaluate(frame));
        for (var i = 0; i < arguments.Length; i++)
            frame.SetLocal(body.FirstParameter + i, frame.Local(firstTemporary + i));
        return body.Root!.Evaluate(frame);
    }
}
