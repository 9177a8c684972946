using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Syntax;

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

    /// <summary>Each way to call it: <c>name(type, type) -> type</c>, or <c>type.name(type) -> type</c> on a receiver.</summary>
    /// <value>
    /// Types as <see cref="CelType.Parse"/> reads them. A single capital letter stands for any one type: <c>list&lt;T>.distinct() -> list&lt;T></c>.
    /// A last parameter <c>type...</c> takes one argument or more. Never empty, always the same.
    /// </value>
    public abstract IReadOnlyList<string> Signatures { get; }

    /// <summary>Whether partial lists are passed on. Default false: the call is then unknown, for the sources that the list lacks.</summary>
    public virtual bool AcceptsPartialLists => false;

    /// <summary>The answer to arguments of kinds that the function does not take.</summary>
    protected internal static CelValue NoSuchOverload { get; } = CelValue.OfError(new CelError("CEL301", "no such overload"));

    /// <summary>The signatures, read once.</summary>
    internal ImmutableArray<Overload> Overloads
    {
        get
        {
            if (field.IsDefault)
                field = Read();
            return field;
        }
    }

    /// <summary>Whether results are lists, maps or text that the function makes; the call then pays for them. The host's functions pay by <see cref="CelFrame.SpendSize"/>.</summary>
    internal bool MakesResult => !IsOfTheHost && Overloads.Any(overload => overload.IsMade);

    /// <summary>What a call reads of its arguments, and what it gives. Scalars are read as they stand, anything else whole; unless the host made it, the result holds nothing else.</summary>
    /// <param name="reacher">Notes what is read.</param>
    /// <param name="arguments">The arguments as they are written, the receiver first.</param>
    /// <param name="values">What each of them may come to.</param>
    internal virtual Reached Reach(Reacher reacher, Expr[] arguments, Reached[] values)
    {
        var overloads = Overloads.Where(overload => overload.Takes(arguments.Length)).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            if (IsOfTheHost || overloads.Any(overload => !overload.IsScalarAt(i)))
                reacher.Whole(values[i]);
        }
        return IsOfTheHost ? reacher.Given(Name, arguments) : overloads.All(overload => overload.Result.IsScalar) ? Reached.Scalar : Reached.Nothing;
    }

    internal bool IsOfTheHost => GetType().Assembly != typeof(CelFunction).Assembly;

    private ImmutableArray<Overload> Read()
    {
        var overloads = new Overload[Signatures.Count];
        for (var i = 0; i < overloads.Length; i++)
            overloads[i] = Overload.Parse(Name, Signatures[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(overloads);
    }

    /// <summary>Computes the result. Reports a problem as an error value, never by an exception.</summary>
    /// <param name="frame">The evaluation that calls.</param>
    /// <param name="arguments">As many as a signature has, the receiver first; their types are to be looked at, for a <c>dyn</c> may hold any.</param>
    public abstract CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments);

    /// <summary>A version of this function for calls of which the type of the result is known before evaluation.</summary>
    internal virtual CelFunction Giving(CelType result) => this;

    /// <summary>A version of this function for arguments that are constants (null where one is not), prepared once at compile time.</summary>
    /// <param name="constants">One entry per argument.</param>
    /// <param name="problem">Why no call with these constants can succeed.</param>
    internal virtual CelFunction Prepare(IReadOnlyList<CelValue?> constants, out string? problem)
    {
        problem = null;
        return this;
    }
}
