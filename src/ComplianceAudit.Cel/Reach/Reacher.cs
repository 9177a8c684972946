using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Operators;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel.Reach;

/// <summary>Finds what evaluating an expression may read, by going through its tree with the paths that each part may stand at.</summary>
internal sealed class Reacher(CelEnvironment environment, Reads reads)
{
    private readonly List<Reached> _locals = [];

    /// <summary>What an expression may come to; what is read for it is noted.</summary>
    public Reached Of(Expr expression)
    {
        if (!reads.TryVisit())
            return Reached.Nothing;
        return expression switch
        {
            LiteralExpr => Reached.Scalar,
            NameExpr name => Of(name.Meaning!),
            SelectExpr { Meaning: { } meaning } => Of(meaning),
            SelectExpr select => Field(Of(select.Operand), select.Field),
            IndexExpr index => Indexed(index),
            CallExpr call => Called(call),
            MacroExpr macro => macro.Macro.Reach(macro, this),
            ListExpr list => Reached.Holding(Any(list.Elements)),
            MapExpr map => Entries(map),
            ConditionalExpr choice => Chosen(choice),
            LogicExpr logic => Scalar(logic.Terms),
            UnaryExpr unary => Scalar(unary.Operand),
            BinaryExpr binary => BinaryOperator.Find(binary.Symbol).Reach(this, Of(binary.Left), Of(binary.Right)),
            _ => throw new InvalidOperationException($"No reach for {expression.GetType().Name}."),
        };
    }

    /// <summary>Evaluates parts for scalars alone.</summary>
    public Reached Scalar(params ReadOnlySpan<Expr> parts)
    {
        foreach (var part in parts)
            Of(part);
        return Reached.Scalar;
    }

    /// <summary>Any one of some expressions.</summary>
    private Reached Any(Expr[] expressions)
    {
        var any = Reached.Scalar;
        foreach (var expression in expressions)
            any = any.Or(Of(expression));
        return any;
    }

    /// <summary>Reads a field of a value.</summary>
    public Reached Field(Reached from, string name) => Below(from, name);

    /// <summary>Reads the elements of a list, or the entries of a map.</summary>
    public Reached Elements(Reached from) => Below(from, null);

    /// <summary>Reads a value with all that it holds.</summary>
    public void Whole(Reached? value)
    {
        for (; value is not null; value = value.Held)
        {
            foreach (var path in value.Paths)
            {
                if (StandIn(path, null) is { } stands)
                    Whole(stands);
                else
                    reads.Add(path.Whole());
            }
        }
    }

    /// <summary>What a function of the host gives.</summary>
    public Reached Given(string name, IReadOnlyList<Expr> arguments)
    {
        var texts = arguments.Select(argument => argument is LiteralExpr { Value.Kind: CelKind.String } literal ? literal.Value.AsString : null);
        return Root(CelPath.RootOf(name, texts));
    }

    /// <summary>Gives names to the key and the element of a loop, or to the element alone; gives the elements.</summary>
    public Reached DeclareLoop(MacroExpr loop, int variables)
    {
        var elements = Elements(Of(loop.Target!));
        if (variables > 1)
            Declare(Reached.Scalar);
        Declare(elements);
        return elements;
    }

    /// <summary>Gives the next name, which the checker declares at the same place, a value until it is forgotten.</summary>
    public void Declare(Reached value) => _locals.Add(value);

    public void Forget(int count) => _locals.RemoveRange(_locals.Count - count, count);

    /// <summary>What a name stands for.</summary>
    public Reached Of(Meaning meaning) => meaning switch
    {
        Meaning.Local local => _locals[local.Level],
        Meaning.Variable variable => Root(variable.Name),
        _ => Reached.Scalar,
    };

    /// <summary>Reads a variable, or what a function of the host gives.</summary>
    public Reached Root(string root)
    {
        if (reads.StandIns.Find(root, null) is { } stands)
            return stands;
        var path = new CelPath(root, []);
        if (!reads.StandIns.HasFields(root))
            reads.Add(path);
        return Reached.At(path);
    }

    private Reached Below(Reached from, string? step)
    {
        var below = new Reached([], null, from.IsScalar);
        foreach (var path in from.Paths)
            below = below.Or(StandIn(path, step) ?? ReadBelow(path, step));
        return from.Held is null ? below : from.Paths.IsEmpty ? from.Held : below.Or(from.Held);
    }

    private Reached ReadBelow(CelPath path, string? step)
    {
        var below = path.Below(step);
        reads.Add(below);
        return Reached.At(below);
    }

    /// <summary>What a field of a variable, or any of them, stands for; null when it is a field like others.</summary>
    private Reached? StandIn(CelPath path, string? field) =>
        !path.Steps.IsEmpty ? null : field is null ? reads.StandIns.FindAny(path.Root) : reads.StandIns.Find(path.Root, field);

    private Reached Entries(MapExpr map)
    {
        Scalar(map.Keys);
        return Reached.Holding(Any(map.Values));
    }

    private Reached Indexed(IndexExpr index)
    {
        var from = Of(index.Operand);
        if (index.Index is LiteralExpr { Value.Kind: CelKind.String } literal)
            return Field(from, literal.Value.AsString);
        Of(index.Index);
        return Elements(from);
    }

    private Reached Chosen(ConditionalExpr choice)
    {
        Of(choice.Condition);
        return Of(choice.Then).Or(Of(choice.Otherwise));
    }

    private Reached Called(CallExpr call)
    {
        var values = Array.ConvertAll(call.Callee!.Arguments, Of);
        if (call.Callee is Callee.Shared shared)
            return Shared(shared.Expression, values);
        var result = Reached.Scalar;
        foreach (var function in call.Callee is Callee.Functions functions ? functions.Candidates : [])
            result = result.Or(function.Reach(this, call.Callee.Arguments, values));
        return result;
    }

    private Reached Shared(SharedExpression shared, Reached[] arguments)
    {
        var body = new Reacher(environment, reads);
        foreach (var argument in arguments)
            body.Declare(argument);
        return body.Of(environment.Bodies.Get(shared)!.Tree);
    }
}
