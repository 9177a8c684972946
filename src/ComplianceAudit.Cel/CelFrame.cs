namespace ComplianceAudit.Cel;

/// <summary>One evaluation under way: what functions and host maps may ask of it. Used by one thread at a time.</summary>
public sealed class CelFrame
{
    private const int CancellationInterval = 1024;

    /// <summary>Levels of nodes of all programs under way, each asked for by the one before: they take about a megabyte of the stack.</summary>
    private const int MaxLevels = 2000;

    private readonly CancellationToken _cancellation;
    private readonly int _budget;
    private int _untilCancellationCheck = CancellationInterval;
    private int _remaining;

    internal CelFrame(CelEnvironment environment, object? state, CancellationToken cancellation)
    {
        Environment = environment;
        State = state;
        Variables = new CelValue[environment.Variables.Count];
        _cancellation = cancellation;
        _budget = environment.StepBudget;
    }

    /// <summary>The host's object for this run, as given to <see cref="CelActivation"/>.</summary>
    public object? State { get; }

    internal CelEnvironment Environment { get; }

    internal CelValue[] Variables { get; }

    /// <summary>Variables of macros and parameters of shared functions: a stack, each program in its own window from <see cref="Base"/> on.</summary>
    internal CelValue[] Locals { get; private set; } = new CelValue[16];

    internal int Base { get; private set; }

    internal int[] Names { get; private set; } = [];

    private int _top;
    private int _depth;
    private int _levels;

    /// <summary>Takes steps from the budget of the evaluation; false when it is used up, and the caller then ends at once with any value.</summary>
    /// <param name="steps">About one per element or 64 characters visited.</param>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    public bool Spend(int steps)
    {
        _remaining = steps < 0 || steps > _remaining ? -1 : _remaining - steps;
        if (--_untilCancellationCheck <= 0)
        {
            _untilCancellationCheck = CancellationInterval;
            _cancellation.ThrowIfCancellationRequested();
        }
        return _remaining >= 0;
    }

    /// <summary>Whether the budget is used up, so that the evaluation ends as an error.</summary>
    internal bool IsExhausted => _remaining < 0;

    /// <summary>Whether the program under way was asked for by the host, not by another one.</summary>
    internal bool IsOutermost => _depth == 1;

    /// <summary>Whether the programs under way go down further than the stack may hold.</summary>
    internal bool IsTooDeep => _levels > MaxLevels;

    internal int Budget => _budget;

    internal void SetLocal(int slot, in CelValue value) => Locals[Base + slot] = value;

    /// <summary>Opens a program's window; a lazily computed variable opens one inside another's.</summary>
    internal (int Base, int[] Names) Enter(CelProgram program, int[] names)
    {
        _levels += program.Depth;
        if (_depth++ == 0)
        {
            _remaining = _budget;
            _cancellation.ThrowIfCancellationRequested();
        }
        var outer = (Base, Names);
        Base = _top;
        _top += program.Locals;
        if (_top > Locals.Length)
        {
            var larger = new CelValue[Math.Max(_top, Locals.Length * 2)];
            Locals.CopyTo(larger, 0);
            Locals = larger;
        }
        Names = names;
        return outer;
    }

    internal void Leave(CelProgram program, (int Base, int[] Names) outer)
    {
        _levels -= program.Depth;
        _depth--;
        _top = Base;
        (Base, Names) = outer;
    }
}
