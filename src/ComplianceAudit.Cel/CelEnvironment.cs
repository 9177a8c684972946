using System.Collections.Immutable;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel;

/// <summary>What expressions may name: variables, functions, shared expressions. Immutable and thread-safe.</summary>
public sealed class CelEnvironment
{
    private readonly Dictionary<string, int> _slots;

    internal CelEnvironment(
        ImmutableArray<string> variables, ImmutableArray<CelFunction> functions, ImmutableArray<SharedExpression> expressions, (int Steps, long Size) budget, string container)
    {
        Variables = variables;
        (StepBudget, SizeBudget) = budget;
        Container = container;
        _slots = variables.Select((name, slot) => (name, slot)).ToDictionary(v => v.name, v => v.slot, StringComparer.Ordinal);
        Functions = new FunctionTable(functions, expressions);
        Diagnostics = [.. expressions.SelectMany(DiagnosticsOf).Distinct()];
    }

    /// <summary>Names of the variables; a variable's index is its slot.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Everything wrong with the shared expressions themselves; a program that calls such a one does not compile.</summary>
    public IReadOnlyList<CelDiagnostic> Diagnostics { get; }

    internal int StepBudget { get; }

    internal long SizeBudget { get; }

    internal string Container { get; }

    internal FunctionTable Functions { get; }

    /// <summary>Slot of a variable, for <see cref="CelActivation.Set(int, CelValue)"/>.</summary>
    /// <exception cref="ArgumentException">The environment declares no such variable.</exception>
    public int SlotOf(string name) =>
        _slots.TryGetValue(name, out var slot) ? slot : throw new ArgumentException($"The environment declares no variable '{name}'.", nameof(name));

    /// <summary>Compiles an expression: parses it, resolves every name, function, constant and constant regular expression.</summary>
    public CelCompilation Compile(CelSource source) => Compile(source, new PlanContext(this));

    /// <summary>Compiles an expression to the same effect as <see cref="Compile(CelSource)"/>, so that <see cref="CelBoundProgram.Explain"/> can say what each part comes to. Evaluating is slower.</summary>
    public CelCompilation CompileToExplain(CelSource source) => Compile(source, new PlanContext(this, isTraced: true));

    internal bool HasVariable(string name) => _slots.ContainsKey(name);

    private static CelCompilation Compile(CelSource source, PlanContext context)
    {
        var root = new Planner(context, source).PlanSource();
        return context.Diagnostics.Count == 0
            ? new CelCompilation(context.Build(source, root), [])
            : new CelCompilation(null, [.. context.Diagnostics.Distinct().OrderBy(diagnostic => (diagnostic.Line, diagnostic.Column))]);
    }

    private IReadOnlyList<CelDiagnostic> DiagnosticsOf(SharedExpression expression)
    {
        var context = new PlanContext(this);
        context.BodyOf(expression);
        return context.Diagnostics;
    }
}
