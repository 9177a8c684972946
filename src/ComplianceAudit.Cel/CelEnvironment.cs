using System.Collections.Immutable;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel;

/// <summary>What expressions may name: variables, functions, shared expressions. Immutable and thread-safe.</summary>
public sealed class CelEnvironment
{
    private readonly Dictionary<string, int> _slots;

    internal CelEnvironment(
        ImmutableArray<string> variables, ImmutableArray<CelFunction> functions, ImmutableArray<SharedExpression> expressions, int stepBudget, string container)
    {
        Variables = variables;
        StepBudget = stepBudget;
        Container = container;
        _slots = variables.Select((name, slot) => (name, slot)).ToDictionary(v => v.name, v => v.slot, StringComparer.Ordinal);
        Functions = functions;
        Expressions = expressions;
    }

    /// <summary>Names of the variables; a variable's index is its slot.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Everything wrong with the shared expressions themselves; a program that calls such a one does not compile.</summary>
    public IReadOnlyList<CelDiagnostic> Diagnostics => throw new NotSupportedException();

    internal int StepBudget { get; }

    internal string Container { get; }

    internal ImmutableArray<CelFunction> Functions { get; }

    internal ImmutableArray<SharedExpression> Expressions { get; }

    /// <summary>Slot of a variable, for <see cref="CelActivation.Set(int, CelValue)"/>.</summary>
    /// <exception cref="ArgumentException">The environment declares no such variable.</exception>
    public int SlotOf(string name) =>
        _slots.TryGetValue(name, out var slot) ? slot : throw new ArgumentException($"The environment declares no variable '{name}'.", nameof(name));

    /// <summary>Compiles an expression: parses it, resolves every name, function, constant and constant regular expression.</summary>
    public CelCompilation Compile(CelSource source) => throw new NotSupportedException(source.Text);
}
