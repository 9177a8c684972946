namespace ComplianceAudit.Cel.Evaluation;

/// <summary>What one evaluation may still take, and the limit that it went over. What ends the evaluation is kept here, so that no operator absorbs it.</summary>
internal sealed class Budget(CelEnvironment environment, CancellationToken cancellation)
{
    /// <summary>Steps granted at once: as many go by between two looks at the cancellation.</summary>
    private const int Grant = 4096;

    /// <summary>No text of .NET is larger, whatever the environment allows.</summary>
    private const long Largest = int.MaxValue;

    private long _steps = environment.StepBudget;
    private long _size;
    private readonly long _first = Math.Min(environment.StepBudget, Grant);
    private readonly long _afterFirst = environment.StepBudget - Math.Min(environment.StepBudget, Grant);
    private readonly long _wholeSize = environment.SizeBudget;

    /// <summary>Whether the host wants no answer any more.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The limit gone over, placed where it was met; null while all are kept.</summary>
    public CelError? Excess { get; private set; }

    /// <summary>Begins an evaluation; gives the first steps.</summary>
    public long Start()
    {
        cancellation.ThrowIfCancellationRequested();
        (_steps, _size) = (_afterFirst, _wholeSize);
        if (Excess is not null)
            Excess = null;
        return _first;
    }

    /// <summary>Steps taken since the start: all that the environment allows once they are used up.</summary>
    /// <param name="granted">Steps granted and not yet taken.</param>
    public long TakenBut(long granted) => environment.StepBudget - Math.Max(_steps, 0) - Math.Max(granted, 0);

    /// <summary>More steps once those granted are used up: what is left of the new grant, or less than zero when the evaluation is over.</summary>
    /// <param name="overdrawn">Steps left of the last grant, less than zero by those taken too many.</param>
    public long Next(long overdrawn)
    {
        cancellation.ThrowIfCancellationRequested();
        _steps += overdrawn;
        if (Excess is null && _steps < 0)
            Exceed(EvaluationErrors.TooManySteps(environment.StepBudget));
        if (Excess is not null)
            return -1;
        var granted = Math.Min(_steps, Grant);
        _steps -= granted;
        return granted;
    }

    /// <summary>Takes bytes; false when there are not so many left.</summary>
    public bool TryMake(long bytes)
    {
        if (!HasRoomFor(bytes))
            return false;
        _size -= bytes;
        return true;
    }

    /// <summary>Whether bytes are left for one more list, map or text, without taking them; where they are not, the evaluation is over.</summary>
    public bool HasRoomFor(long bytes)
    {
        if (Excess is not null)
            return false;
        cancellation.ThrowIfCancellationRequested();
        if (bytes <= Math.Min(_size, Largest))
            return true;
        Exceed(EvaluationErrors.TooLarge(environment.SizeBudget));
        return false;
    }

    /// <summary>Ends the evaluation for going over a limit; the first one counts.</summary>
    public void Exceed(in CelValue error) => Excess ??= error.AsError.Ending(this);

    /// <summary>Keeps the place where the limit was met; the first one counts, for it is the innermost.</summary>
    public void Place(CelError placed) => Excess = Excess is { IsPlaced: true } ? Excess : placed;
}
