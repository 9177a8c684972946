using System.Collections.Immutable;

namespace ComplianceAudit.Cel.Checking;

/// <summary>One way to call a function or to use an operator, read from its signature.</summary>
/// <param name="IsMember">Whether it is called on a receiver.</param>
/// <param name="Parameters">Types of the arguments, the receiver's first.</param>
/// <param name="IsVariadic">Whether the last parameter stands for one argument or more.</param>
/// <param name="Result">Type of the result.</param>
/// <param name="Form">The signature as it was written, without its result.</param>
internal sealed record Overload(bool IsMember, ImmutableArray<CelType> Parameters, bool IsVariadic, CelType Result, string Form)
{
    private const string Arrow = " -> ";
    private const string More = "...";

    /// <summary>Whether a letter in it stands for any one type.</summary>
    public bool IsGeneric { get; } = Result.IsGeneric || HasGeneric(Parameters.AsSpan());

    /// <summary>Whether the result is a list, a map or text, or an optional of one: what a call makes anew. One of a type parameter is one of the arguments.</summary>
    public bool IsMade => (Result.Kind == TypeKind.Optional ? Result.Parameters[0] : Result).Kind is TypeKind.String or TypeKind.Bytes or TypeKind.List or TypeKind.Map;

    /// <summary>Whether an argument can only be a scalar.</summary>
    public bool IsScalarAt(int argument) => ParameterAt(argument).IsScalar;

    /// <summary>Whether an argument can be a list.</summary>
    public bool TakesListAt(int argument) => ParameterAt(argument).Kind is TypeKind.List or TypeKind.Dyn or TypeKind.Parameter;

    /// <summary>Reads <c>name(type, type...) -> type</c> or <c>type.name(type) -> type</c>.</summary>
    /// <exception cref="FormatException">The signature is of another form.</exception>
    public static Overload Parse(string name, string signature)
    {
        var isMember = !signature.StartsWith(name + "(", StringComparison.Ordinal);
        var open = isMember ? signature.IndexOf($".{name}(", StringComparison.Ordinal) : 0;
        var arrow = signature.LastIndexOf(")" + Arrow, StringComparison.Ordinal);
        var first = open + name.Length + (isMember ? 2 : 1);
        if (open < 0 || arrow < first)
            throw new FormatException($"'{signature}' is no signature of '{name}'.");
        var list = signature[first..arrow];
        var isVariadic = list.EndsWith(More, StringComparison.Ordinal);
        var parameters = ImmutableArray.CreateBuilder<CelType>();
        if (isMember)
            parameters.Add(TypeText.Parse(signature.AsSpan(0, open)));
        if (list.Length > 0)
            parameters.AddRange(TypeText.ParseAll(isVariadic ? list[..^More.Length] : list));
        return new Overload(isMember, parameters.ToImmutable(), isVariadic, ResultOf(signature, arrow + 1), signature[..(arrow + 1)]);
    }

    /// <summary>Reads <c>type + type -> type</c>, or <c>-type -> type</c> of an operator with one operand.</summary>
    /// <exception cref="FormatException">The signature is of another form.</exception>
    public static Overload ParseOperator(string symbol, string signature)
    {
        var arrow = signature.LastIndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0)
            throw new FormatException($"'{signature}' is no signature of '{symbol}'.");
        var form = signature[..arrow];
        ImmutableArray<CelType> parameters = form.StartsWith(symbol, StringComparison.Ordinal)
            ? [TypeText.Parse(form.AsSpan(symbol.Length))]
            : [.. form.Split($" {symbol} ").Select(operand => TypeText.Parse(operand))];
        return new Overload(false, parameters, false, ResultOf(signature, arrow), form);
    }

    /// <summary>Whether it takes so many arguments, the receiver counted.</summary>
    public bool Takes(int arguments) => arguments == Parameters.Length || (IsVariadic && arguments > Parameters.Length);

    /// <summary>Type of the argument at an index.</summary>
    public CelType ParameterAt(int index) => Parameters[Math.Min(index, Parameters.Length - 1)];

    private static bool HasGeneric(ReadOnlySpan<CelType> types)
    {
        foreach (var type in types)
        {
            if (type.IsGeneric)
                return true;
        }
        return false;
    }

    private static CelType ResultOf(string signature, int arrow) => TypeText.Parse(signature.AsSpan(arrow + Arrow.Length));
}
