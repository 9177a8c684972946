using System.Collections.Immutable;
using ComplianceAudit.Cel.Checking;

namespace ComplianceAudit.Cel;

/// <summary>A type of the language, as declarations and signatures name it. Immutable; equal when it is written the same.</summary>
/// <remarks>Types are gradual: <see cref="Dyn"/> goes with every other one and is looked at when the expression is evaluated.</remarks>
public sealed record CelType
{
    private CelType(string name, ImmutableArray<CelType> parameters = default) =>
        (Name, Parameters) = (name, parameters.IsDefault ? [] : parameters);

    /// <summary>Any type, known at evaluation alone.</summary>
    public static CelType Dyn { get; } = new("dyn");

    /// <summary>The type of null.</summary>
    public static CelType Null { get; } = new("null");

    /// <summary>true or false.</summary>
    public static CelType Bool { get; } = new("bool");

    /// <summary>64 signed bits.</summary>
    public static CelType Int { get; } = new("int");

    /// <summary>64 unsigned bits.</summary>
    public static CelType UInt { get; } = new("uint");

    /// <summary>IEEE 754, 64 bits.</summary>
    public static CelType Double { get; } = new("double");

    /// <summary>Unicode text.</summary>
    public static CelType String { get; } = new("string");

    /// <summary>Octets.</summary>
    public static CelType Bytes { get; } = new("bytes");

    /// <summary>A moment in UTC.</summary>
    public static CelType Timestamp { get; } = new("timestamp");

    /// <summary>A length of time.</summary>
    public static CelType Duration { get; } = new("duration");

    /// <summary>Name without parameters: <c>int</c>, <c>list</c>, <c>net.IP</c>, the name of an object type, or of a type parameter.</summary>
    public string Name { get; }

    /// <summary>Types between the angle brackets: one of <c>list</c>, <c>optional</c> and <c>type</c>, two of <c>map</c>, none of most.</summary>
    public ImmutableArray<CelType> Parameters { get; }

    /// <summary>Whether the type stands for any one type within a signature: a single capital letter.</summary>
    internal bool IsParameter => Name is [>= 'A' and <= 'Z'];

    /// <summary>A list of elements of a type.</summary>
    public static CelType List(CelType element) => new("list", [element]);

    /// <summary>A map.</summary>
    public static CelType Map(CelType key, CelType value) => new("map", [key, value]);

    /// <summary>A value of a type, or none.</summary>
    public static CelType Optional(CelType held) => new("optional", [held]);

    /// <summary>A type as a value, as <c>type(x)</c> gives it.</summary>
    public static CelType Type(CelType type) => new("type", [type]);

    /// <summary>A type that a schema or a library names: an object type, or an opaque one such as <c>net.IP</c>.</summary>
    public static CelType Named(string name, params ReadOnlySpan<CelType> parameters) => new(name, [.. parameters]);

    /// <summary>Reads a type as <see cref="ToString"/> writes it: <c>map&lt;string, list&lt;int>></c>.</summary>
    /// <exception cref="FormatException">The text is no type.</exception>
    public static CelType Parse(string text) => TypeText.Parse(text);

    /// <summary>Whether the types are written the same.</summary>
    public bool Equals(CelType? other) => other is not null && Name == other.Name && Parameters.SequenceEqual(other.Parameters);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Parameters.Length);

    /// <summary>The type as expressions' authors write it: <c>map&lt;string, list&lt;int>></c>.</summary>
    public override string ToString() => Parameters.IsEmpty ? Name : $"{Name}<{string.Join(", ", Parameters)}>";
}
