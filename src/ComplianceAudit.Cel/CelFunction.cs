namespace ComplianceAudit.Cel;

/// <summary>A function that expressions may call. Immutable and thread-safe: state of a run lies in <see cref="CelFrame.State"/>.</summary>
/// <remarks>
/// Arguments that are errors or unknowns never arrive: the call has that outcome already. A partial list arrives only where <see cref="AcceptsPartialLists"/> says so.
/// Two functions may share a name; the first that does not answer <see cref="NoSuchOverload"/> decides.
/// </remarks>
public abstract class CelFunction
{
    /// <summary>Name as expressions write it; may be dotted: <c>size</c>, <c>snapshot.list</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it is called on a receiver, <c>receiver.name(...)</c>. Default false.</summary>
    public virtual bool IsMember => false;

    /// <summary>Whether it is called as <c>name(...)</c>. Default: when it is no member. Both may be true, as for <c>size</c>.</summary>
    public virtual bool IsGlobal => !IsMember;

    /// <summary>Fewest arguments, the receiver counted.</summary>
    public abstract int MinArguments { get; }

    /// <summary>Most arguments, the receiver counted. Default: <see cref="MinArguments"/>.</summary>
    public virtual int MaxArguments => MinArguments;

    /// <summary>Whether partial lists are passed on. Default false: the call is then unknown, for the sources that the list lacks.</summary>
    public virtual bool AcceptsPartialLists => false;

    /// <summary>The answer to arguments of kinds that the function does not take.</summary>
    protected internal static CelValue NoSuchOverload { get; } = CelValue.OfError(new CelError("CEL301", "no such overload"));

    /// <summary>Computes the result. Reports a problem as an error value, never by an exception.</summary>
    /// <param name="frame">The evaluation that calls.</param>
    /// <param name="arguments">As many as <see cref="MinArguments"/> and <see cref="MaxArguments"/> allow, the receiver first.</param>
    public abstract CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments);

    /// <summary>A version of this function for arguments that are constants (null where one is not), prepared once at compile time.</summary>
    /// <param name="constants">One entry per argument.</param>
    /// <param name="problem">Why no call with these constants can succeed.</param>
    internal virtual CelFunction Prepare(IReadOnlyList<CelValue?> constants, out string? problem)
    {
        problem = null;
        return this;
    }
}
