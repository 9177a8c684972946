using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel;

/// <summary>Collects what expressions may name. Not thread-safe; <see cref="Build"/> may be called several times.</summary>
public sealed class CelEnvironmentBuilder
{
    private readonly List<string> _variables = [];
    private readonly List<CelFunction> _functions = [];
    private readonly List<SharedExpression> _expressions = [];

    /// <summary>Largest number of steps one evaluation may take before it ends as an error.</summary>
    /// <value>At least 1. The default is 1,000,000, far above any shipped check.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int StepBudget
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1_000_000;

    /// <summary>Largest number of bytes that one evaluation may make lists, maps and text of before it ends as an error; those no longer in use count too.</summary>
    /// <value>At least 1; about what they take in memory: 32 an element, 2 a character. The default is 100,000,000, far above any shipped check.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public long SizeBudget
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 100_000_000;

    /// <summary>Namespace in which names are looked up first, from the inside out, such as <c>com.example</c>. Default: none.</summary>
    public string Container { get; set; } = "";

    /// <summary>Declares a variable; its name may be dotted. Declaring it again changes nothing.</summary>
    public CelEnvironmentBuilder AddVariable(string name)
    {
        if (!_variables.Contains(name))
            _variables.Add(name);
        return this;
    }

    /// <summary>Adds a function of the host; one of the same name and number of arguments is asked after the standard one.</summary>
    public CelEnvironmentBuilder AddFunction(CelFunction function)
    {
        _functions.Add(function);
        return this;
    }

    /// <summary>Adds a shared function written as an expression. It may call other shared functions in any order, never itself.</summary>
    /// <param name="name">Name as expressions write it.</param>
    /// <param name="parameterNames">Parameters, the receiver first.</param>
    /// <param name="isMember">Whether it is called on a receiver.</param>
    /// <param name="source">Its body; it sees its parameters and the environment's variables.</param>
    public CelEnvironmentBuilder AddExpression(string name, IReadOnlyList<string> parameterNames, bool isMember, CelSource source)
    {
        _expressions.Add(new SharedExpression(name, [.. parameterNames], isMember, source));
        return this;
    }

    /// <summary>The environment, with every standard function in it.</summary>
    public CelEnvironment Build() => new([.. _variables], [.. _functions], [.. _expressions], (StepBudget, SizeBudget), Container);
}
