using ComplianceAudit.Cel.Checking;

namespace ComplianceAudit.Cel;

/// <summary>Collects what expressions may name. Not thread-safe; <see cref="Build"/> may be called several times.</summary>
public sealed class CelEnvironmentBuilder
{
    private readonly List<(string Name, CelType Type)> _variables = [];
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
    /// <value>At least 1; about what they take in memory: 32 an element, 2 a character. The default is 100,000,000, far above any shipped check. No single one takes more than 2 GiB, whatever is allowed.</value>
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

    /// <summary>Describes the object types that variables are declared with. Default: there are none.</summary>
    public CelSchemaProvider? Schemas { get; set; }

    /// <summary>Whether types are checked before evaluation. Default: true.</summary>
    /// <value>Where false, every variable is <c>dyn</c>, and names, functions and types that do not go together are errors of the evaluation, at their place.</value>
    public bool IsChecked { get; set; } = true;

    /// <summary>Declares a variable. Declaring it again changes nothing.</summary>
    /// <param name="name">Its name; may be dotted.</param>
    /// <param name="type">Type of its values; <c>dyn</c> where null.</param>
    public CelEnvironmentBuilder AddVariable(string name, CelType? type = null)
    {
        if (!_variables.Exists(variable => variable.Name == name))
            _variables.Add((name, type ?? CelType.Dyn));
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
    /// <param name="parameterTypes">Type of each parameter; all <c>dyn</c> where null.</param>
    /// <param name="resultType">Type of the result; that of the body where null.</param>
    /// <exception cref="ArgumentException">There are types, and not one for each parameter; or a receiver, and no parameter for it.</exception>
    public CelEnvironmentBuilder AddExpression(
        string name, IReadOnlyList<string> parameterNames, bool isMember, CelSource source, IReadOnlyList<CelType>? parameterTypes = null, CelType? resultType = null)
    {
        _expressions.Add(SharedExpression.Of(name, parameterNames, isMember, source, parameterTypes, resultType));
        return this;
    }

    /// <summary>The environment, with every standard function in it.</summary>
    /// <exception cref="FormatException">A function of the host has a signature that cannot be read.</exception>
    public CelEnvironment Build() => new(this, [.. _variables], [.. _functions], [.. _expressions]);
}
