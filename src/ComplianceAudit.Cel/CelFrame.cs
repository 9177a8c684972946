using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Explaining;

namespace ComplianceAudit.Cel;

/// <summary>One evaluation under way: what functions and host maps may ask of it. Used by one thread at a time.</summary>
public sealed class CelFrame
{
    /// <summary>Levels of nodes of all programs under way, each asked for by the one before, and of the lists and maps walked: they take about a megabyte of the stack.</summary>
    private const int MaxLevels = 2000;

    /// <summary>Levels that the start of a program takes, with the host's map that asks for it.</summary>
    private const int LevelsOfAStart = 8;

    /// <summary>Elements of a list between two looks at the cancellation; a power of two. Shorter ones cost none.</summary>
    private const int ElementsBetweenLooks = 4096;

    /// <summary>Steps granted and not yet taken; less than zero once the evaluation went over a limit.</summary>
    private long _steps;

    private CelValue _other;
    private int _base;

    internal CelFrame(CelEnvironment environment, object? state, CancellationToken cancellation)
    {
        Environment = environment;
        State = state;
        Variables = new CelValue[environment.Variables.Count];
        Budget = new Budget(environment, cancellation);
    }

    /// <summary>The host's object for this run, as given to <see cref="CelActivation"/>.</summary>
    public object? State { get; }

    internal CelEnvironment Environment { get; }

    internal CelValue[] Variables { get; }

    /// <summary>Variables of macros and parameters of shared functions: a stack, each program in its own window from <see cref="Base"/> on.</summary>
    internal CelValue[] Locals { get; private set; } = new CelValue[16];

    internal int Base => _base;

    internal int[] Names { get; private set; } = [];

    private int _top;
    private int _depth;
    private int _levels;

    /// <summary>Takes steps from the budget of the evaluation; false when it is used up, and the caller then ends at once with any value.</summary>
    /// <param name="steps">About one per element or 64 characters visited; at least 0.</param>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    public bool Spend(int steps)
    {
        _steps -= (uint)steps;
        if (_steps < 0)
            _steps = Budget.Next(_steps);
        return _steps >= 0;
    }

    /// <summary>Takes bytes from what the evaluation may make; false when it would make too many, and the caller then ends at once with any value.</summary>
    /// <param name="bytes">About what a new list, map or text takes in memory, told before it is made; at least 0.</param>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    public bool SpendSize(long bytes)
    {
        if (Budget.TryMake(bytes))
            return true;
        _steps = -1;
        return false;
    }

    /// <summary>Whether something of so many bytes may be made; false ends the evaluation. The call that makes it pays once it knows what it made.</summary>
    internal bool CanMake(long bytes)
    {
        if (Budget.HasRoomFor(bytes))
            return true;
        _steps = -1;
        return false;
    }

    /// <summary>Whether the evaluation went over a limit, so that it ends as an error; what is computed from then on is no value to keep.</summary>
    public bool IsExhausted => _steps < 0;

    internal Budget Budget { get; }

    internal CancellationToken Cancellation => Budget.Cancellation;

    /// <summary>Looks at the cancellation now and then in a pass that takes no steps as it goes: those over a list are paid for at once, before them.</summary>
    /// <param name="index">Of the element that is next, or the number of comparisons so far.</param>
    internal void ThrowIfCancelled(int index)
    {
        if ((index & (ElementsBetweenLooks - 1)) == ElementsBetweenLooks - 1)
            Cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Steps taken so far.</summary>
    internal long Taken => Budget.TakenBut(_steps);

    /// <summary>What the evaluation is noted in; null when nobody asks for an explanation.</summary>
    internal Trace? Trace { get; set; }

    /// <summary>Gives the whole stack back to what follows the nodes of the program that the host asked for.</summary>
    internal void Surface() => _levels = 0;

    /// <summary>Ends the evaluation because its programs go down further than the stack may hold; false while they do not.</summary>
    internal bool EndIfTooDeep() => _levels > MaxLevels && End(EvaluationErrors.TooDeep());

    /// <summary>Goes a level down into a list or map within another; false when that ends the evaluation. <see cref="Ascend"/> follows in either case.</summary>
    internal bool TryDescend(int levels = 1) => (_levels += levels) <= MaxLevels || !End(EvaluationErrors.NestsTooDeeply());

    internal void Ascend(int levels = 1) => _levels -= levels;

    private bool End(in CelValue error)
    {
        Budget.Exceed(error);
        _steps = -1;
        return true;
    }

    /// <summary>The value of the condition that was tested last and came to <see cref="Truth.Other"/>.</summary>
    internal ref readonly CelValue Other => ref _other;

    /// <summary>Keeps the value of a condition that is no bool.</summary>
    internal Truth Settle(in CelValue value)
    {
        _other = value;
        return Truth.Other;
    }

    internal ref readonly CelValue Local(int slot) => ref Locals[_base + slot];

    /// <summary>Makes a node the value of the variable that a path begins with; one of the environment has it already.</summary>
    /// <param name="root">As <see cref="Fusion.FieldPath.Root"/> says.</param>
    /// <param name="reader">The document.</param>
    /// <param name="node">The node.</param>
    internal void SetRoot(int root, DocumentReader reader, int node)
    {
        if (root < 0)
            SetLocal(~root, CelValue.OfElement(reader, node));
    }

    internal void SetLocal(int slot, in CelValue value) => Locals[_base + slot] = value;

    /// <summary>Whether no program is under way, so that one may <see cref="Start"/>.</summary>
    internal bool IsIdle => _depth == 0;

    /// <summary>Begins the evaluation of a program that the host asks for.</summary>
    internal void Start(CelProgram program, int[] names)
    {
        _steps = Budget.Start();
        _depth = 1;
        _levels = program.Depth + LevelsOfAStart;
        _top = program.Locals;
        if (_top > Locals.Length)
            Locals = new CelValue[_top];
        // A run asks one program about many documents.
        if (!ReferenceEquals(Names, names))
            Names = names;
    }

    /// <summary>Ends what <see cref="Start"/> began.</summary>
    internal void Stop() => _depth = 0;

    /// <summary>Opens a program's window within another's, as a lazily computed variable needs it.</summary>
    internal (int Base, int[] Names) Enter(CelProgram program, int[] names)
    {
        _depth++;
        _levels += program.Depth + LevelsOfAStart;
        var outer = (_base, Names);
        _base = _top;
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
        _levels -= program.Depth + LevelsOfAStart;
        _depth--;
        _top = _base;
        (_base, Names) = outer;
    }
}
