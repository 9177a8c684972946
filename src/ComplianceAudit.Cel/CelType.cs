using System.Collections.Immutable;
using System.Globalization;
using ComplianceAudit.Cel.Checking;

namespace ComplianceAudit.Cel;

/// <summary>A type of the language, as declarations and signatures name it. Immutable; equal when it is written the same.</summary>
/// <remarks>Types are gradual: <see cref="Dyn"/> goes with every other one and is looked at when the expression is evaluated.</remarks>
public sealed record CelType
{
    private static readonly CelType[] Variables = MakeVariables(32);

    private CelType(TypeKind kind, string name, ImmutableArray<CelType> parameters = default, int number = -1)
    {
        (Kind, Name, Parameters, Number) = (kind, name, parameters.IsDefault ? [] : parameters, number);
        (IsOpen, IsGeneric, IsExact) = (kind == TypeKind.Variable, kind == TypeKind.Parameter, kind is not (TypeKind.Dyn or TypeKind.Null or TypeKind.Variable));
        foreach (var parameter in Parameters)
        {
            IsOpen |= parameter.IsOpen;
            IsGeneric |= parameter.IsGeneric;
            IsExact &= parameter.IsExact;
        }
    }

    /// <summary>Any type, known at evaluation alone.</summary>
    public static CelType Dyn { get; } = new(TypeKind.Dyn, "dyn");

    /// <summary>The type of null.</summary>
    public static CelType Null { get; } = new(TypeKind.Null, "null");

    /// <summary>true or false.</summary>
    public static CelType Bool { get; } = new(TypeKind.Bool, "bool");

    /// <summary>64 signed bits.</summary>
    public static CelType Int { get; } = new(TypeKind.Int, "int");

    /// <summary>64 unsigned bits.</summary>
    public static CelType UInt { get; } = new(TypeKind.UInt, "uint");

    /// <summary>IEEE 754, 64 bits.</summary>
    public static CelType Double { get; } = new(TypeKind.Double, "double");

    /// <summary>Unicode text.</summary>
    public static CelType String { get; } = new(TypeKind.String, "string");

    /// <summary>Octets.</summary>
    public static CelType Bytes { get; } = new(TypeKind.Bytes, "bytes");

    /// <summary>A moment in UTC; null goes with it.</summary>
    public static CelType Timestamp { get; } = new(TypeKind.Timestamp, "timestamp");

    /// <summary>A length of time; null goes with it.</summary>
    public static CelType Duration { get; } = new(TypeKind.Duration, "duration");

    /// <summary>Name without parameters: <c>int</c>, <c>list</c>, <c>net.IP</c>, the name of an object type, or of a type parameter.</summary>
    public string Name { get; }

    /// <summary>Types between the angle brackets: one of <c>list</c>, <c>optional</c>, <c>type</c> and <c>wrapper</c>, two of <c>map</c>, none of most.</summary>
    public ImmutableArray<CelType> Parameters { get; }

    internal TypeKind Kind { get; }

    /// <summary>Which variable it is.</summary>
    internal int Number { get; }

    /// <summary>Whether it holds a variable of the checker.</summary>
    internal bool IsOpen { get; }

    /// <summary>Whether it holds a letter that stands for any one type.</summary>
    internal bool IsGeneric { get; }

    /// <summary>Whether every value of it is of the kind that it names, all the way down.</summary>
    internal bool IsExact { get; }

    /// <summary>Whether null goes with it, as the language keeps it for old expressions.</summary>
    internal bool IsNullable => Kind is TypeKind.Timestamp or TypeKind.Duration or TypeKind.Optional or TypeKind.Wrapper or TypeKind.Named;

    /// <summary>Whether values of the type hold no others.</summary>
    internal bool IsScalar => Kind is not (TypeKind.List or TypeKind.Map or TypeKind.Dyn or TypeKind.Optional or TypeKind.Parameter or TypeKind.Variable);

    /// <summary>A list of elements of a type.</summary>
    public static CelType List(CelType element) => new(TypeKind.List, "list", [element]);

    /// <summary>A map.</summary>
    public static CelType Map(CelType key, CelType value) => new(TypeKind.Map, "map", [key, value]);

    /// <summary>A value of a type, or none; null goes with it.</summary>
    public static CelType Optional(CelType held) => new(TypeKind.Optional, "optional", [held]);

    /// <summary>A type as a value, as <c>type(x)</c> gives it.</summary>
    public static CelType Type(CelType type) => new(TypeKind.Type, "type", [type]);

    /// <summary>A value of a primitive type, or null.</summary>
    public static CelType Wrapper(CelType primitive) => new(TypeKind.Wrapper, "wrapper", [primitive]);

    /// <summary>A type by its name: one that a schema or a library names, such as <c>net.IP</c>, or one of the language.</summary>
    /// <param name="name">The name; <c>list</c>, <c>map</c>, <c>optional</c> and <c>type</c> without parameters hold <c>dyn</c>.</param>
    /// <param name="parameters">What stands between the angle brackets.</param>
    public static CelType Named(string name, params ReadOnlySpan<CelType> parameters) => (name, parameters.Length) switch
    {
        ("dyn", 0) => Dyn,
        ("null", 0) => Null,
        ("bool", 0) => Bool,
        ("int", 0) => Int,
        ("uint", 0) => UInt,
        ("double", 0) => Double,
        ("string", 0) => String,
        ("bytes", 0) => Bytes,
        ("timestamp", 0) => Timestamp,
        ("duration", 0) => Duration,
        ("list", <= 1) => List(parameters is [var element] ? element : Dyn),
        ("map", 0) => Map(Dyn, Dyn),
        ("map", 2) => Map(parameters[0], parameters[1]),
        ("optional", <= 1) => Optional(parameters is [var held] ? held : Dyn),
        ("type", <= 1) => Type(parameters is [var type] ? type : Dyn),
        ("wrapper", 1) => Wrapper(parameters[0]),
        ([>= 'A' and <= 'Z'], 0) => new(TypeKind.Parameter, name),
        _ => new(TypeKind.Named, name, [.. parameters]),
    };

    /// <summary>Reads a type as <see cref="ToString"/> writes it: <c>map&lt;string, list&lt;int>></c>.</summary>
    /// <exception cref="FormatException">The text is no type.</exception>
    public static CelType Parse(string text) => TypeText.Parse(text);

    /// <summary>Whether the types are written the same.</summary>
    public bool Equals(CelType? other) =>
        ReferenceEquals(this, other) || (other is not null && Kind == other.Kind && Name == other.Name && Parameters.AsSpan().SequenceEqual(other.Parameters.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Parameters.Length);

    /// <summary>The type as expressions' authors write it: <c>map&lt;string, list&lt;int>></c>.</summary>
    public override string ToString() => Parameters.IsEmpty ? Name : $"{Name}<{string.Join(", ", Parameters)}>";

    internal static CelType Variable(int number) => number < Variables.Length ? Variables[number] : MakeVariable(number);

    /// <summary>The same type with other parameters.</summary>
    internal CelType With(ImmutableArray<CelType> parameters) => new(Kind, Name, parameters);

    private static CelType[] MakeVariables(int count)
    {
        var variables = new CelType[count];
        for (var number = 0; number < count; number++)
            variables[number] = MakeVariable(number);
        return variables;
    }

    private static CelType MakeVariable(int number) => new(TypeKind.Variable, string.Create(CultureInfo.InvariantCulture, $"?{number}"), default, number);
}
