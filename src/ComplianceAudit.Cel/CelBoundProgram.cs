using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Explaining;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel;

/// <summary>A program bound to a run's name table. Immutable and thread-safe; documents read by it must use the same table.</summary>
public sealed class CelBoundProgram
{
    private readonly PlanNode _root;
    private readonly int[] _names;

    /// <summary>Whether the result is a bool where it is no outcome, so that it is tested, not made.</summary>
    private readonly bool _isCondition;

    internal CelBoundProgram(CelProgram program, int[] names) => (Program, _root, _names, _isCondition) = (program, program.Root, names, program.ResultType == CelType.Bool);

    /// <summary>The program.</summary>
    public CelProgram Program { get; }

    /// <summary>Evaluates the program. Failures are values of kind Error, missing evidence is a value of kind Unknown.</summary>
    /// <param name="activation">Values of the variables, for the environment that compiled the program; in use by no other thread.</param>
    /// <exception cref="OperationCanceledException">The activation's token was cancelled.</exception>
    public CelValue Evaluate(CelActivation activation) => Evaluate(activation.Frame);

    /// <summary>Evaluates the program and says what each part of it came to. What is kept of it is bounded, whatever the expression.</summary>
    /// <param name="activation">As for <see cref="Evaluate(CelActivation)"/>.</param>
    /// <exception cref="InvalidOperationException">The program was not compiled by <see cref="CelEnvironment.CompileToExplain"/>.</exception>
    /// <exception cref="OperationCanceledException">The activation's token was cancelled.</exception>
    public CelExplanation Explain(CelActivation activation)
    {
        if (Program.Root is not TracedNode root)
            throw new InvalidOperationException($"The program was compiled without {nameof(CelEnvironment.CompileToExplain)}.");
        var trace = new Trace();
        activation.Frame.Trace = trace;
        try
        {
            var value = Evaluate(activation);
            return trace.Explain(root, value);
        }
        finally
        {
            activation.Frame.Trace = null;
        }
    }

    /// <summary>Evaluates the program inside another evaluation, sharing its variables and budget, as for a lazily computed variable.</summary>
    /// <param name="frame">What a function or a map of the host was handed by that evaluation.</param>
    /// <exception cref="OperationCanceledException">The activation's token was cancelled.</exception>
    public CelValue Evaluate(CelFrame frame)
    {
        if (!frame.IsIdle)
            return EvaluateWithin(frame);
        return _isCondition ? Judge(frame) : EvaluateAlone(frame);
    }

    private CelValue Judge(CelFrame frame)
    {
        Truth truth;
        frame.Start(Program, _names);
        try
        {
            truth = frame.EndIfTooDeep() ? Truth.Other : _root.Test(frame);
        }
        finally
        {
            frame.Stop();
        }
        if (frame.IsExhausted)
            return Excess(frame);
        return truth == Truth.Other ? frame.Other : CelValue.Of(truth == Truth.True);
    }

    private CelValue EvaluateAlone(CelFrame frame)
    {
        frame.Start(Program, _names);
        try
        {
            var value = frame.EndIfTooDeep() ? default : _root.Evaluate(frame);
            frame.Surface();
            if (value.Kind >= CelKind.String)
                ResultCost.TryPay(frame, value);
            return frame.IsExhausted ? Excess(frame) : value;
        }
        finally
        {
            frame.Stop();
        }
    }

    private CelValue EvaluateWithin(CelFrame frame)
    {
        var outer = frame.Enter(Program, _names);
        try
        {
            var value = frame.IsExhausted || frame.EndIfTooDeep() ? default : _root.Evaluate(frame);
            return frame.IsExhausted ? Excess(frame) : value;
        }
        finally
        {
            frame.Leave(Program, outer);
        }
    }

    private CelValue Excess(CelFrame frame) => CelValue.OfError(EvaluationErrors.BudgetExhausted(frame.Budget).AsError.At(Program.Source, 0));
}
