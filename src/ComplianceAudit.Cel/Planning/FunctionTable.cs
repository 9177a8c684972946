using System.Collections.Immutable;

namespace ComplianceAudit.Cel.Planning;

/// <summary>Every function of an environment by its name: the standard ones, the host's, the shared expressions.</summary>
internal sealed class FunctionTable
{
    private static readonly ImmutableArray<CelFunction> Standard = [.. Discovery.MakeAll<CelFunction>()];

    /// <summary>Types of the libraries' opaque values, such as <c>net.IP</c>: those that a signature names with a dot.</summary>
    public static IEnumerable<string> OpaqueTypes { get; } =
        [.. Standard.SelectMany(f => f.Overloads).Select(o => o.Result.Name).Where(name => name.Contains('.', StringComparison.Ordinal)).Distinct()];

    private readonly ILookup<string, CelFunction> _functions;
    private readonly ILookup<string, SharedExpression> _expressions;

    public FunctionTable(IEnumerable<CelFunction> functions, ImmutableArray<SharedExpression> expressions)
    {
        _functions = Standard.Concat(functions).ToLookup(f => f.Name, StringComparer.Ordinal);
        _expressions = expressions.ToLookup(e => e.Name, StringComparer.Ordinal);
    }

    public IEnumerable<string> Names(bool isMember) =>
        _functions.Where(group => group.Any(f => f.Overloads.Any(o => o.IsMember == isMember))).Select(group => group.Key)
            .Concat(_expressions.Where(group => group.Any(e => e.IsMember == isMember)).Select(group => group.Key));

    public bool Has(string name) => _functions.Contains(name) || _expressions.Contains(name);

    public bool Has(string name, bool isMember) =>
        _functions[name].Any(f => f.Overloads.Any(o => o.IsMember == isMember)) || _expressions[name].Any(e => e.IsMember == isMember);

    /// <summary>Functions of a name in one style of call that take a number of arguments, the receiver counted.</summary>
    public CelFunction[] Find(string name, bool isMember, int arguments) =>
        [.. _functions[name].Where(f => f.Overloads.Any(o => o.IsMember == isMember && o.Takes(arguments)))];

    public SharedExpression? FindShared(string name, bool isMember, int arguments) =>
        _expressions[name].FirstOrDefault(e => e.IsMember == isMember && e.Parameters.Length == arguments);

    /// <summary>Numbers of arguments that a name takes in one style of call, the receiver not counted, in words.</summary>
    public string Counts(string name, bool isMember)
    {
        var receiver = isMember ? 1 : 0;
        var ranges = _functions[name].SelectMany(f => f.Overloads).Where(o => o.IsMember == isMember).Select(o => (o.Parameters.Length, o.IsVariadic ? int.MaxValue : o.Parameters.Length))
            .Concat(_expressions[name].Where(e => e.IsMember == isMember).Select(e => (e.Parameters.Length, e.Parameters.Length)))
            .Select(range => (Min: range.Item1 - receiver, Max: range.Item2 == int.MaxValue ? range.Item2 : range.Item2 - receiver))
            .Distinct().Order().Select(range => range.Min == range.Max ? $"{range.Min}" : range.Max == int.MaxValue ? $"{range.Min} or more" : $"{range.Min} to {range.Max}");
        var words = string.Join(" or ", ranges);
        return words + (words == "1" ? " argument" : " arguments");
    }
}
