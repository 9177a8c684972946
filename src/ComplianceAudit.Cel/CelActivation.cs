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
    internal CelFrame Frame { get; }

    /// <summary>Steps that the last evaluation took of the environment's budget; 0 before the first.</summary>
    public long Steps => Frame.Taken;

    /// <summary>Sets a variable by name, until it is set again.</summary>
    /// <param name="name">Name of the variable.</param>
    /// <param name="value">Its value. Not held against the declared type: one of another kind is an error of the expressions that cannot use it.</param>
    /// <exception cref="ArgumentException">The environment declares no such variable.</exception>
    public void Set(string name, CelValue value) => Set(Frame.Environment.SlotOf(name), value);

    /// <summary>Sets a variable, until it is set again.</summary>
    /// <param name="slot">What <see cref="CelEnvironment.SlotOf"/> gave.</param>
    /// <param name="value">Its value, as for <see cref="Set(string, CelValue)"/>.</param>
    /// <exception cref="IndexOutOfRangeException">The environment has no such slot.</exception>
    public void Set(int slot, CelValue value) => Frame.Variables[slot] = value;
}
