using System.Collections.Immutable;
using System.Text;
using ComplianceAudit.Cel.Syntax;

namespace ComplianceAudit.Cel;

/// <summary>Something that a program may read: a variable, or what a function of the host gives, and the way down from it. Immutable; equal when it is written the same.</summary>
/// <remarks>
/// It says that the value at the path is looked at: whether it is there, its kind, the value of a scalar.
/// So is what leads there. Where a list's elements or a map's entries are counted, compared or named, a path leads on to any of them.
/// </remarks>
public sealed record CelPath
{
    internal CelPath(string root, ImmutableArray<string?> steps, bool isWhole = false) => (Root, Steps, IsWhole) = (root, steps, isWhole);

    /// <summary>Name of the variable; or the call of a function of the host, <c>*</c> for each argument that is no string literal: <c>snapshot.list('pods')</c>.</summary>
    public string Root { get; }

    /// <summary>Names of fields, from the root down; null for any element of a list, or any entry of a map.</summary>
    public ImmutableArray<string?> Steps { get; }

    /// <summary>Whether all that lies below is read too.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether reading this path reads another one too, step by step: any element stands for each field.</summary>
    public bool Covers(CelPath other)
    {
        var reaches = other.IsWhole ? IsWhole && Steps.Length <= other.Steps.Length : IsWhole || other.Steps.Length <= Steps.Length;
        if (!reaches || Root != other.Root)
            return false;
        for (var i = 0; i < Math.Min(Steps.Length, other.Steps.Length); i++)
        {
            if (Steps[i] is { } step && step != other.Steps[i])
                return false;
        }
        return true;
    }

    /// <summary>Whether the paths are written the same.</summary>
    public bool Equals(CelPath? other) => other is not null && Root == other.Root && IsWhole == other.IsWhole && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = HashCode.Combine(Root, IsWhole);
        foreach (var step in Steps)
            hash = HashCode.Combine(hash, step);
        return hash;
    }

    /// <summary>The path as an expression writes it, <c>[]</c> for any element and <c>.**</c> for all that lies below: <c>object.spec.containers[].resources.**</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Root);
        foreach (var step in Steps)
            text.Append(step is null ? "[]" : Words.IsName(step) ? $".{step}" : $"[{LiteralText.Of(CelValue.Of(step))}]");
        return text.Append(IsWhole ? ".**" : "").ToString();
    }

    /// <summary>The root that stands for what a call gives.</summary>
    /// <param name="function">Name of the function.</param>
    /// <param name="arguments">Per argument, its text when it is a string literal, otherwise null.</param>
    internal static string RootOf(string function, IEnumerable<string?> arguments) =>
        $"{function}({string.Join(", ", arguments.Select(text => text is null ? "*" : LiteralText.Of(CelValue.Of(text))))})";

    internal CelPath Below(string? step) => new(Root, Steps.Add(step));

    internal CelPath Whole() => new(Root, Steps, true);
}
