using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Evaluation;

/// <summary>A call of a function: the first of those of its name that takes the arguments' kinds.</summary>
internal sealed class CallNode(CelFunction[] functions, PlanNode[] arguments, Site site) : PlanNode
{
    private readonly bool _makesResult = functions.Any(function => function.MakesResult);

    public CelFunction[] Functions { get; } = functions;

    public PlanNode[] Arguments { get; } = arguments;

    public override CelValue Evaluate(CelFrame frame)
    {
        switch (Arguments.Length)
        {
            case 0:
                return Invoke(frame, []);
            case 1:
                return Invoke(frame, [Arguments[0].Evaluate(frame)]);
            case 2:
                return Invoke(frame, [Arguments[0].Evaluate(frame), Arguments[1].Evaluate(frame)]);
            case 3:
                return Invoke(frame, [Arguments[0].Evaluate(frame), Arguments[1].Evaluate(frame), Arguments[2].Evaluate(frame)]);
            default:
                return InvokeLong(frame);
        }
    }

    private CelValue InvokeLong(CelFrame frame)
    {
        var values = new CelValue[Arguments.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Arguments[i].Evaluate(frame);
        return Invoke(frame, values);
    }

    /// <summary>Calls with arguments that are evaluated already.</summary>
    public CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> values)
    {
        var outcomes = default(Outcomes);
        var missing = default(Outcomes);
        var steps = 1;
        foreach (ref readonly var value in values)
        {
            if (value.IsOutcome)
                outcomes.Add(value);
            else
                steps += Cost.Of(value);
            missing.Add(value.Missing);
        }
        if (!outcomes.IsEmpty)
            return outcomes.Or(default);
        if (!frame.Spend(steps))
            return Exhausted(frame);
        foreach (var function in Functions)
        {
            if (!missing.IsEmpty && !function.AcceptsPartialLists)
                return missing.Or(default);
            var result = function.Invoke(frame, values);
            if (!IsNoSuchOverload(result))
                return !_makesResult && result.Kind != CelKind.Error || frame.SpendSize(MadeSize.Of(result)) ? site.Place(result) : Exhausted(frame);
        }
        return site.Place(UnknownWithin(frame, values) is { } unknown ? CelValue.OfUnknown(unknown) : EvaluationErrors.NoSuchCall(Functions[0].Name, values));
    }

    /// <summary>Says that the call went over a limit.</summary>
    public CelValue Exhausted(CelFrame frame) => site.Place(EvaluationErrors.BudgetExhausted(frame.Budget));

    private static bool IsNoSuchOverload(in CelValue result) =>
        result.Kind == CelKind.Error && ReferenceEquals(result.AsError, CelFunction.NoSuchOverload.AsError);

    /// <summary>A function that takes lists may refuse one for an unknown among its elements.</summary>
    private CelUnknown? UnknownWithin(CelFrame frame, ReadOnlySpan<CelValue> values)
    {
        var outcomes = default(Outcomes);
        for (var at = 0; at < values.Length; at++)
        {
            if (values[at].Kind != CelKind.List || !TakesLists(at))
                continue;
            for (var i = 0; i < values[at].Count; i++)
            {
                frame.ThrowIfCancelled(i);
                outcomes.Add(values[at].ElementAt(i));
            }
        }
        return outcomes.Missing;
    }

    private bool TakesLists(int argument) =>
        Functions.Any(function => function.Overloads.Any(overload => overload.Takes(Arguments.Length) && overload.TakesListAt(argument)));
}
