namespace ComplianceAudit.Cel;

/// <summary>A program bound to a run's name table. Immutable and thread-safe; documents read by it must use the same table.</summary>
public sealed class CelBoundProgram
{
    internal CelBoundProgram(CelProgram program) => Program = program;

    /// <summary>The program.</summary>
    public CelProgram Program { get; }

    /// <summary>Evaluates the program. Failures are values of kind Error, missing evidence is a value of kind Unknown.</summary>
    /// <exception cref="OperationCanceledException">The activation's token was cancelled.</exception>
    public CelValue Evaluate(CelActivation activation) => Evaluate(activation.Frame);

    /// <summary>Evaluates the program inside another evaluation, sharing its variables and budget, as for a lazily computed variable.</summary>
    /// <exception cref="OperationCanceledException">The activation's token was cancelled.</exception>
    public CelValue Evaluate(CelFrame frame) => throw new NotSupportedException(frame.ToString() + Program);
}
