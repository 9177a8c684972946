using System.Collections.Immutable;
using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel;

/// <summary>What expressions may name: variables, functions, shared expressions. Immutable and thread-safe.</summary>
public sealed class CelEnvironment
{
    private readonly Dictionary<string, int> _slots;

    internal CelEnvironment(CelEnvironmentBuilder builder, ImmutableArray<(string Name, CelType Type)> variables, ImmutableArray<CelFunction> functions, ImmutableArray<SharedExpression> expressions)
    {
        var names = new string[variables.Length];
        _slots = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var slot = 0; slot < names.Length; slot++)
        {
            names[slot] = variables[slot].Name;
            _slots.Add(names[slot], slot);
        }
        Variables = names.AsReadOnly();
        (StepBudget, SizeBudget) = (builder.StepBudget, builder.SizeBudget);
        (Container, Schemas, IsChecked) = (builder.Container, builder.Schemas, builder.IsChecked);
        Functions = new FunctionTable(functions, expressions);
        Names = new NameTable(IsChecked ? variables : [.. variables.Select(variable => (variable.Name, CelType.Dyn))], Functions.NamedTypes, Container);
        Bodies = new SharedBodies(this);
        Bodies.CheckAll(expressions);
        var diagnostics = new List<CelDiagnostic>();
        Bodies.AddDiagnostics(expressions, diagnostics);
        foreach (var expression in expressions)
            new PlanContext(this, diagnostics).BodyOf(expression);
        Diagnostics = [.. diagnostics.Distinct()];
    }

    /// <summary>Names of the variables; a variable's index is its slot.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Everything wrong with the shared expressions themselves; a program that calls such a one does not compile.</summary>
    public IReadOnlyList<CelDiagnostic> Diagnostics { get; }

    internal int StepBudget { get; }

    internal long SizeBudget { get; }

    internal string Container { get; }

    internal CelSchemaProvider? Schemas { get; }

    internal bool IsChecked { get; }

    internal FunctionTable Functions { get; }

    internal NameTable Names { get; }

    internal SharedBodies Bodies { get; }

    /// <summary>Slot of a variable, for <see cref="CelActivation.Set(int, CelValue)"/>.</summary>
    /// <exception cref="ArgumentException">The environment declares no such variable.</exception>
    public int SlotOf(string name) =>
        _slots.TryGetValue(name, out var slot) ? slot : throw new ArgumentException($"The environment declares no variable '{name}'.", nameof(name));

    /// <summary>Compiles an expression: parses it, checks its types, resolves every name, function, constant and constant regular expression.</summary>
    /// <param name="source">Any text. More than 100,000 characters, or 200 levels of nesting, are a diagnostic like any other mistake.</param>
    public CelCompilation Compile(CelSource source) => Compile(source, isTraced: false);

    /// <summary>Compiles an expression to the same effect as <see cref="Compile(CelSource)"/>, so that <see cref="CelBoundProgram.Explain"/> can say what each part comes to. Evaluating is slower.</summary>
    /// <param name="source">As for <see cref="Compile(CelSource)"/>.</param>
    public CelCompilation CompileToExplain(CelSource source) => Compile(source, isTraced: true);

    private CelCompilation Compile(CelSource source, bool isTraced)
    {
        var diagnostics = new List<CelDiagnostic>();
        var expression = new Checker(this, source, diagnostics).CheckTree(Parser.Parse(source, diagnostics));
        if (Diagnostics.Count > 0)
            Bodies.AddDiagnostics(expression.Callees, diagnostics);
        var context = new PlanContext(this, diagnostics, isTraced);
        var root = new Planner(context, source).Plan(expression.Tree);
        return diagnostics.Count == 0
            ? new CelCompilation(context.Build(source, root, expression), [])
            : new CelCompilation(null, [.. diagnostics.Distinct().OrderBy(diagnostic => (diagnostic.Line, diagnostic.Column))]);
    }
}
