using System.Collections.Immutable;

namespace ComplianceAudit.Cel.Checking;

/// <summary>A function whose body is an expression.</summary>
/// <param name="Name">Name as expressions write it.</param>
/// <param name="Parameters">Parameters, the receiver first.</param>
/// <param name="Overload">How it is called.</param>
/// <param name="IsResultDeclared">Whether its result has a declared type, not that of its body.</param>
/// <param name="Source">The body.</param>
internal sealed record SharedExpression(string Name, ImmutableArray<string> Parameters, Overload Overload, bool IsResultDeclared, CelSource Source)
{
    public static SharedExpression Of(string name, IReadOnlyList<string> parameters, bool isMember, CelSource source, IReadOnlyList<CelType>? types, CelType? result)
    {
        if (types is not null && types.Count != parameters.Count)
            throw new ArgumentException("One type per parameter is needed.", nameof(types));
        if (isMember && parameters.Count == 0)
            throw new ArgumentException("A function that is called on a receiver needs a parameter for it.", nameof(parameters));
        ImmutableArray<CelType> declared = types is null ? [.. parameters.Select(_ => CelType.Dyn)] : [.. types];
        var arguments = string.Join(", ", declared.Skip(isMember ? 1 : 0));
        var overload = new Overload(isMember, declared, false, result ?? CelType.Dyn, isMember ? $"{declared[0]}.{name}({arguments})" : $"{name}({arguments})");
        return new SharedExpression(name, [.. parameters], overload, result is not null, source);
    }
}
