using ComplianceAudit.Cel.Operators;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Checking;

/// <summary>Finds the type of every node of one syntax tree and what its names and calls stand for. What is wrong is collected, and has type dyn from then on.</summary>
internal sealed class Checker
{
    private readonly List<CelDiagnostic> _diagnostics;
    private readonly List<Expr> _open = [];
    private readonly CallChecker _calls;
    private readonly FieldChecker _fields;

    public Checker(CelEnvironment environment, CelSource source, List<CelDiagnostic> diagnostics)
    {
        _diagnostics = diagnostics;
        Errors = new CheckErrors(source, diagnostics, environment.IsChecked);
        Scope = new Scope(environment.Names);
        _calls = new CallChecker(this, environment);
        _fields = new FieldChecker(this, environment.Schemas);
    }

    public CheckErrors Errors { get; }

    public TypeVariables Types { get; } = new();

    public Scope Scope { get; }

    /// <summary>Checks a whole tree.</summary>
    public CheckedExpression CheckTree(Expr tree)
    {
        Check(tree);
        foreach (var expression in _open)
            expression.Type = Types.Close(expression.Type);
        return new CheckedExpression(tree, tree.Depth + _calls.DepthOfCallees, _calls.Callees, _diagnostics);
    }

    /// <summary>The type of an expression, with everything in it checked.</summary>
    public CelType Check(Expr expression)
    {
        var type = Types.Apply(TypeOf(expression));
        expression.Type = type;
        if (type.IsOpen)
            _open.Add(expression);
        return type;
    }

    /// <summary>Checks an expression that must give a bool; false when it cannot, which is then the caller's to report.</summary>
    public bool CheckBool(Expr expression) => Types.TryAssign(Check(expression), CelType.Bool);

    /// <summary>Checks a field that is asked for, not read.</summary>
    public void CheckField(SelectExpr field) => _fields.CheckField(field);

    /// <summary>Checks the optional that a macro is called on; the type of what it holds.</summary>
    public CelType CheckOptional(MacroExpr call)
    {
        var optional = Check(call.Target!);
        if (optional.Kind == TypeKind.Variable)
            Types.TryAssign(CelType.Dyn, optional);
        else if (optional.Kind is not (TypeKind.Optional or TypeKind.Dyn))
            Errors.NotOptional(call.Offset, Types.Close(optional), $"before '{call.Name}'");
        return optional.Kind == TypeKind.Optional ? optional.Parameters[0] : CelType.Dyn;
    }

    /// <summary>Checks what a macro goes over.</summary>
    public RangeTypes CheckRange(MacroExpr call)
    {
        var range = Check(call.Target!);
        switch (range.Kind)
        {
            case TypeKind.List:
                return new RangeTypes(CelType.Int, range.Parameters[0], range.Parameters[0]);
            case TypeKind.Map:
                return new RangeTypes(range.Parameters[0], range.Parameters[1], range.Parameters[0]);
            case TypeKind.Variable:
                Types.TryAssign(CelType.Dyn, range);
                break;
            case TypeKind.Dyn:
                break;
            default:
                Errors.NoRange(call.Offset, Types.Close(range), call.Name);
                break;
        }
        return RangeTypes.Dyn;
    }

    /// <summary>Checks arguments in the order of the text.</summary>
    public CelType[] CheckAll(Expr[] expressions) => Array.ConvertAll(expressions, Check);

    /// <summary>The type of a use of an operator, or of a macro that takes values as a function does; all overloads that go with the arguments count.</summary>
    public CelType Resolve(Expr place, string name, ReadOnlySpan<Overload> overloads, params ReadOnlySpan<CelType> arguments)
    {
        CelType? result = null;
        foreach (var overload in overloads)
        {
            if (!Types.TryCall(overload, arguments, out var type))
                continue;
            result = result is null || result == type ? type : CelType.Dyn;
            if (AreExact(arguments))
                break;
        }
        if (result is null)
            OverloadText.Report(Errors, Types, place.Offset, name, overloads, arguments);
        return result ?? CelType.Dyn;
    }

    /// <summary>Whether the types leave nothing to evaluation, so that the first overload that takes them is the one.</summary>
    public static bool AreExact(ReadOnlySpan<CelType> types)
    {
        foreach (var type in types)
        {
            if (!type.IsExact)
                return false;
        }
        return true;
    }

    private static CelType TypeOf(LiteralExpr literal) => literal.Value.Kind switch
    {
        CelKind.Null => CelType.Null,
        CelKind.Bool => CelType.Bool,
        CelKind.Int => CelType.Int,
        CelKind.UInt => CelType.UInt,
        CelKind.Double => CelType.Double,
        CelKind.String => CelType.String,
        CelKind.Bytes => CelType.Bytes,
        var kind => throw new InvalidOperationException($"No literal is of kind {kind}."),
    };

    private CelType TypeOf(Expr expression) => expression switch
    {
        LiteralExpr literal => TypeOf(literal),
        NameExpr name => TypeOf(name),
        SelectExpr select => _fields.Check(select),
        IndexExpr index => _fields.Check(index),
        CallExpr call => _calls.Check(call),
        MacroExpr macro => macro.Macro.Check(macro, this),
        ListExpr list => TypeOf(list),
        MapExpr map => TypeOf(map),
        ConditionalExpr choice => TypeOf(choice),
        LogicExpr logic => TypeOf(logic),
        UnaryExpr unary => Resolve(unary, unary.Symbol == '!' ? "!" : "-", UnaryOverloads.Of(unary.Symbol), Check(unary.Operand)),
        BinaryExpr binary => Resolve(binary, binary.Symbol, BinaryOperator.Find(binary.Symbol).Overloads, Check(binary.Left), Check(binary.Right)),
        ErrorExpr error => TypeOf(error),
        _ => throw new InvalidOperationException($"No type for {expression.GetType().Name}."),
    };

    private CelType TypeOf(NameExpr name)
    {
        name.Meaning = Scope.Find(name) ?? new Meaning.Nothing(Errors.UnknownName(name.Offset, name.IsRooted ? "." + name.Name : name.Name, Suggestion.For(name.Name, Scope.Names)));
        return name.Meaning.Type;
    }

    private CelType TypeOf(ListExpr list)
    {
        CelType? element = null;
        for (var i = 0; i < list.Elements.Length; i++)
            element = Join(element, CheckEntry(list.Elements[i], list.Optional[i]));
        return CelType.List(element ?? Types.New());
    }

    private CelType TypeOf(MapExpr map)
    {
        CelType? key = null;
        CelType? value = null;
        for (var i = 0; i < map.Keys.Length; i++)
        {
            var found = Check(map.Keys[i]);
            if (found.Kind is not (TypeKind.Bool or TypeKind.Int or TypeKind.UInt or TypeKind.String or TypeKind.Dyn or TypeKind.Variable or TypeKind.Wrapper))
            {
                Errors.BadKey(map.Keys[i].Offset, Types.Close(found));
                found = CelType.Dyn;
            }
            key = Join(key, found);
            value = Join(value, CheckEntry(map.Values[i], map.Optional[i]));
        }
        return CelType.Map(key ?? Types.New(), value ?? Types.New());
    }

    /// <summary>The type that an element or value adds to its list or map.</summary>
    private CelType CheckEntry(Expr entry, bool isOptional)
    {
        var type = Check(entry);
        if (!isOptional || type.Kind == TypeKind.Dyn)
            return type;
        if (type.Kind == TypeKind.Optional)
            return type.Parameters[0];
        Errors.NotOptional(entry.Offset, Types.Close(type), "after '?'");
        return CelType.Dyn;
    }

    private CelType Join(CelType? before, CelType type)
    {
        if (before is null)
            return type;
        var mark = Types.Mark;
        if (Types.TryAssign(before, type))
            return TypeVariables.Join(before, type);
        Types.Undo(mark);
        return CelType.Dyn;
    }

    private CelType TypeOf(ConditionalExpr choice)
    {
        if (!CheckBool(choice.Condition))
            Errors.NotBool(choice.Condition.Offset, Types.Close(choice.Condition.Type), "before '?'");
        var then = Check(choice.Then);
        var otherwise = Check(choice.Otherwise);
        var mark = Types.Mark;
        if (Types.TryAssign(otherwise, then))
            return TypeVariables.Join(then, otherwise);
        Types.Undo(mark);
        Errors.NotOneType(choice.Offset, $"bool ? {Types.Close(then)} : {Types.Close(otherwise)}", "?");
        return CelType.Dyn;
    }

    private CelType TypeOf(LogicExpr logic)
    {
        foreach (var term in logic.Terms)
        {
            if (!CheckBool(term))
                Errors.NotBool(term.Offset, Types.Close(term.Type), logic.IsAnd ? "beside '&&'" : "beside '||'");
        }
        return CelType.Bool;
    }

    private CelType TypeOf(ErrorExpr error)
    {
        CheckAll(error.Parts);
        return CelType.Dyn;
    }
}
