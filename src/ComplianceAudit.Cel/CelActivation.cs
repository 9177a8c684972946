namespace ComplianceAudit.Cel;

/// <summary>Values of an environment's variables for evaluations that follow each other. Reusable; used by one thread at a time.</summary>
public sealed class CelActivation
{
    /// <summary>An activation in which every variable is null.</summary>
    /// <param name="environment">The environment that compiled the programs to evaluate.</param>
    /// <param name="state">The host's object, handed to functions as <see cref="CelFrame.State"/>.</param>
    /// <param name="cancellation">Ends evaluations with <see cref="OperationCanceledException"/>.</param>
    public CelActivation(CelEnvironment environment, object? state = null, CancellationToken cancellation = default) =>
        Frame = new CelFrame(environment, state, cancellation);

    /// <summary>The frame that evaluations run in.</summary>
    public CelFrame Frame { get; }

    /// <summary>Steps that the last evaluation took of the environment's budget; 0 before the first.</summary>
    public long Steps => Frame.Taken;

    /// <summary>Sets a variable by name.</summary>
    /// <exception cref="ArgumentException">The environment declares no such variable.</exception>
    public void Set(string name, CelValue value) => Set(Frame.Environment.SlotOf(name), value);

    /// <summary>Sets a variable by the slot that <see cref="CelEnvironment.SlotOf"/> gave.</summary>
    public void Set(int slot, CelValue value) => Frame.Variables[slot] = value;
}
