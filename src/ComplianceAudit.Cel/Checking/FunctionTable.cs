using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ComplianceAudit.Cel.Checking;

/// <summary>Every function of an environment by its name: the standard ones, the host's, the shared expressions.</summary>
internal sealed class FunctionTable
{
    private static readonly FrozenDictionary<string, FunctionGroup> Standard = Discovery.MakeAll<CelFunction>()
        .GroupBy(function => function.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => new FunctionGroup(group.Key, group, []), StringComparer.Ordinal);

    private static readonly FrozenSet<string> StandardSpaces = SpacesOf(Standard.Keys).ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, FunctionGroup> _own = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spaces;

    public FunctionTable(ImmutableArray<CelFunction> functions, ImmutableArray<SharedExpression> expressions)
    {
        var functionsByName = functions.ToLookup(function => function.Name, StringComparer.Ordinal);
        var expressionsByName = expressions.ToLookup(expression => expression.Name, StringComparer.Ordinal);
        foreach (var name in functionsByName.Select(group => group.Key).Union(expressionsByName.Select(group => group.Key)))
            _own[name] = new FunctionGroup(name, [.. Standard.GetValueOrDefault(name)?.Functions ?? [], .. functionsByName[name]], expressionsByName[name]);
        _spaces = new HashSet<string>(SpacesOf(_own.Keys), StringComparer.Ordinal);
    }

    private IEnumerable<FunctionGroup> Groups => Standard.Values.Where(group => !_own.ContainsKey(group.Name)).Concat(_own.Values);

    /// <summary>Names of the types that libraries declare by using them in signatures, such as <c>net.IP</c>.</summary>
    public IEnumerable<CelType> NamedTypes => Groups.SelectMany(group => group.Functions).SelectMany(function => function.Overloads)
        .SelectMany(overload => overload.Parameters.Append(overload.Result)).SelectMany(Within).Where(type => type.Kind == TypeKind.Named).Distinct();

    public IEnumerable<string> Names(bool isMember) => Groups.Where(group => group.Has(isMember)).Select(group => group.Name);

    public FunctionGroup? Find(string name) => _own.TryGetValue(name, out var group) || Standard.TryGetValue(name, out group) ? group : null;

    /// <summary>Whether a name may be the first of a dotted one of a function, such as <c>math</c>.</summary>
    public bool IsSpace(string name) => StandardSpaces.Contains(name) || _spaces.Contains(name);

    private static IEnumerable<string> SpacesOf(IEnumerable<string> names) =>
        names.Where(name => name.Contains('.', StringComparison.Ordinal)).Select(name => name[..name.IndexOf('.', StringComparison.Ordinal)]);

    private static IEnumerable<CelType> Within(CelType type) => type.Parameters.SelectMany(Within).Append(type);
}
