using System.Collections.Immutable;

namespace ComplianceAudit.Cel.Checking;

/// <summary>One way to call a function, read from its signature.</summary>
/// <param name="IsMember">Whether it is called on a receiver.</param>
/// <param name="Parameters">Types of the arguments, the receiver's first.</param>
/// <param name="IsVariadic">Whether the last parameter stands for one argument or more.</param>
/// <param name="Result">Type of the result.</param>
/// <param name="Signature">The signature as it was written.</param>
internal sealed record Overload(bool IsMember, ImmutableArray<CelType> Parameters, bool IsVariadic, CelType Result, string Signature)
{
    private const string Arrow = " -> ";
    private const string More = "...";

    /// <summary>Whether the result is a list, a map or text, or an optional of one: what a call makes anew. One of a type parameter is one of the arguments.</summary>
    public bool IsMade => (Result.Name == "optional" ? Result.Parameters[0] : Result).Name is "string" or "bytes" or "list" or "map";

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
            parameters.AddRange(TypeText.Parse($"list<{(isVariadic ? list[..^More.Length] : list)}>").Parameters);
        return new Overload(isMember, parameters.ToImmutable(), isVariadic, TypeText.Parse(signature.AsSpan(arrow + 1 + Arrow.Length)), signature);
    }

    /// <summary>Whether it takes so many arguments, the receiver counted.</summary>
    public bool Takes(int arguments) => arguments == Parameters.Length || (IsVariadic && arguments > Parameters.Length);
}
