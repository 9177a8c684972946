using System.Collections.Immutable;

namespace ComplianceAudit.Cel.Checking;

/// <summary>The variables of one expression's types and what they stand for: unification as the language definition has it under "Gradual Type Checking".</summary>
internal sealed class TypeVariables
{
    private readonly List<(int Variable, CelType? Before)> _trail = [];
    private readonly CelType?[] _letters = new CelType?['Z' - 'A' + 1];
    private CelType?[] _bound = new CelType?[8];
    private int _count;

    /// <summary>A place to go back to with <see cref="Undo"/>.</summary>
    public int Mark => _trail.Count;

    public CelType New()
    {
        if (_count == _bound.Length)
            Array.Resize(ref _bound, _count * 2);
        return CelType.Variable(_count++);
    }

    public void Undo(int mark)
    {
        for (var i = _trail.Count - 1; i >= mark; i--)
            _bound[_trail[i].Variable] = _trail[i].Before;
        _trail.RemoveRange(mark, _trail.Count - mark);
    }

    /// <summary>Whether the types of a call's arguments go with an overload, and the type that it then gives. Letters get variables of their own.</summary>
    public bool TryCall(Overload overload, ReadOnlySpan<CelType> arguments, out CelType result)
    {
        var mark = Mark;
        if (overload.IsGeneric)
            Array.Clear(_letters);
        result = overload.Result;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (TryAssign(arguments[i], Instance(overload.ParameterAt(i))))
                continue;
            Undo(mark);
            return false;
        }
        result = Apply(Instance(result));
        return true;
    }

    /// <summary>Whether a value of one type may stand where another is wanted; binds variables, also where the answer is no.</summary>
    public bool TryAssign(CelType from, CelType to)
    {
        if (ReferenceEquals(from, to))
            return true;
        if (to.Kind == TypeKind.Variable && TryBind(to, from) is var isBound && (isBound || _bound[to.Number] is not null))
            return isBound;
        if (from.Kind == TypeKind.Variable)
            return TryBind(from, to);
        if (from.Kind == TypeKind.Dyn || to.Kind == TypeKind.Dyn)
        {
            Loosen(from.Kind == TypeKind.Dyn ? to : from);
            return true;
        }
        if (from.Kind == TypeKind.Null || to.Kind == TypeKind.Null)
            return from.Kind == to.Kind || from.IsNullable || to.IsNullable;
        if (from.Kind == TypeKind.Wrapper || to.Kind == TypeKind.Wrapper)
            return Unwrap(from).Kind == Unwrap(to).Kind;
        if (from.Kind != to.Kind)
            return false;
        return from.Kind switch
        {
            TypeKind.Named => from.Name == to.Name && TryAssignAll(from.Parameters, to.Parameters),
            TypeKind.List or TypeKind.Map or TypeKind.Optional => TryAssignAll(from.Parameters, to.Parameters),
            _ => true,
        };
    }

    /// <summary>The type with its variables replaced by what they stand for; those that stand for nothing stay.</summary>
    public CelType Apply(CelType type) => type.IsOpen ? Replace(type, null) : type;

    /// <summary>The type with its variables replaced by what they stand for, or by dyn.</summary>
    public CelType Close(CelType type) => type.IsOpen ? Replace(type, CelType.Dyn) : type;

    /// <summary>The type that holds the values of two that go with each other.</summary>
    public static CelType Join(CelType a, CelType b)
    {
        if (ReferenceEquals(a, b) || a.Kind is TypeKind.Dyn or TypeKind.Variable)
            return a;
        if (b.Kind is TypeKind.Dyn or TypeKind.Variable)
            return b;
        if (a.Kind != b.Kind)
            return a.Kind == TypeKind.Null || b.Kind == TypeKind.Wrapper ? b : a;
        if (a.Kind == TypeKind.Type)
            return a == b ? a : CelType.Type(CelType.Dyn);
        if (a.Parameters.IsEmpty || a.Parameters.Length != b.Parameters.Length)
            return a;
        var parameters = ImmutableArray.CreateBuilder<CelType>(a.Parameters.Length);
        for (var i = 0; i < a.Parameters.Length; i++)
            parameters.Add(Join(a.Parameters[i], b.Parameters[i]));
        return a.With(parameters.MoveToImmutable());
    }

    private static CelType Unwrap(CelType type) => type.Kind == TypeKind.Wrapper ? type.Parameters[0] : type;

    /// <summary>Lets every variable in a type stand for any type: a dyn beside it may hold any there.</summary>
    private void Loosen(CelType type)
    {
        if (!type.IsOpen)
            return;
        if (type.Kind == TypeKind.Variable)
            TryBind(type, CelType.Dyn);
        foreach (var parameter in type.Parameters)
            Loosen(parameter);
    }

    private bool TryAssignAll(ImmutableArray<CelType> from, ImmutableArray<CelType> to)
    {
        if (from.Length != to.Length)
            return false;
        for (var i = 0; i < from.Length; i++)
        {
            if (!TryAssign(from[i], to[i]))
                return false;
        }
        return true;
    }

    /// <summary>Lets a variable stand for a type, or for what holds both that type and what it stands for already.</summary>
    private bool TryBind(CelType variable, CelType type)
    {
        if (variable == type)
            return true;
        var joined = type;
        if (_bound[variable.Number] is { } known)
        {
            if (ReferenceEquals(known, type))
                return true;
            if (!TryAssign(type, known))
                return false;
            joined = Join(type, known);
            if (Holds(joined, variable))
                return true;
        }
        else if (Holds(type, variable))
        {
            return false;
        }
        _trail.Add((variable.Number, _bound[variable.Number]));
        _bound[variable.Number] = joined;
        return true;
    }

    private bool Holds(CelType type, CelType variable)
    {
        if (!type.IsOpen)
            return false;
        if (type.Kind == TypeKind.Variable)
            return type == variable || (_bound[type.Number] is { } known && Holds(known, variable));
        foreach (var parameter in type.Parameters)
        {
            if (Holds(parameter, variable))
                return true;
        }
        return false;
    }

    private CelType Replace(CelType type, CelType? unbound)
    {
        if (!type.IsOpen)
            return type;
        if (type.Kind == TypeKind.Variable)
            return _bound[type.Number] is { } known ? Replace(known, unbound) : unbound ?? type;
        var parameters = ImmutableArray.CreateBuilder<CelType>(type.Parameters.Length);
        foreach (var parameter in type.Parameters)
            parameters.Add(Replace(parameter, unbound));
        return type.With(parameters.MoveToImmutable());
    }

    private CelType Instance(CelType type)
    {
        if (!type.IsGeneric)
            return type;
        if (type.Kind == TypeKind.Parameter)
            return _letters[type.Name[0] - 'A'] ??= New();
        var parameters = ImmutableArray.CreateBuilder<CelType>(type.Parameters.Length);
        foreach (var parameter in type.Parameters)
            parameters.Add(Instance(parameter));
        return type.With(parameters.MoveToImmutable());
    }
}
