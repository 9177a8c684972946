using System.Collections.Immutable;

namespace ComplianceAudit.Cel.Checking;

/// <summary>Every function of an environment by its name: the standard ones, the host's, the shared expressions.</summary>
internal sealed class FunctionTable
{
    private static readonly Dictionary<string, FunctionGroup> Standard = GroupsOf(Discovery.MakeAll<CelFunction>());

    private static readonly HashSet<string> StandardSpaces = new(SpacesOf(Standard.Keys), StringComparer.Ordinal);

    private static readonly HashSet<CelType> StandardTypes = TypesOf(Standard.Values);

    private readonly Dictionary<string, FunctionGroup> _own = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spaces;

    public FunctionTable(ImmutableArray<CelFunction> functions, ImmutableArray<SharedExpression> expressions)
    {
        var functionsByName = ByName(functions, function => function.Name);
        var expressionsByName = ByName(expressions, expression => expression.Name);
        foreach (var name in functionsByName.Keys.Union(expressionsByName.Keys))
        {
            var named = functionsByName.GetValueOrDefault(name, []);
            _own[name] = new FunctionGroup(name, [.. Standard.GetValueOrDefault(name)?.Functions ?? [], .. named], expressionsByName.GetValueOrDefault(name, []));
        }
        _spaces = new HashSet<string>(SpacesOf(_own.Keys), StringComparer.Ordinal);
    }

    /// <summary>Types that libraries declare by using them in signatures, such as <c>net.IP</c>.</summary>
    public IEnumerable<CelType> NamedTypes => _own.Count == 0 ? StandardTypes : StandardTypes.Union(TypesOf(_own.Values));

    private IEnumerable<FunctionGroup> Groups => Standard.Values.Where(group => !_own.ContainsKey(group.Name)).Concat(_own.Values);

    public IEnumerable<string> Names(bool isMember) => Groups.Where(group => group.Has(isMember)).Select(group => group.Name);

    public FunctionGroup? Find(string name) => _own.TryGetValue(name, out var group) || Standard.TryGetValue(name, out group) ? group : null;

    /// <summary>Whether a name may be the first of a dotted one of a function, such as <c>math</c>.</summary>
    public bool IsSpace(string name) => StandardSpaces.Contains(name) || _spaces.Contains(name);

    private static IEnumerable<string> SpacesOf(IEnumerable<string> names) =>
        names.Where(name => name.Contains('.', StringComparison.Ordinal)).Select(name => name[..name.IndexOf('.', StringComparison.Ordinal)]);

    // Plain loops: queries over every function, each made of half a dozen generic types, took most of the time of a process's first environment.
    private static Dictionary<string, FunctionGroup> GroupsOf(CelFunction[] functions)
    {
        var groups = new Dictionary<string, FunctionGroup>(StringComparer.Ordinal);
        foreach (var (name, named) in ByName(functions, function => function.Name))
            groups[name] = new FunctionGroup(name, named, []);
        return groups;
    }

    private static Dictionary<string, List<T>> ByName<T>(IEnumerable<T> all, Func<T, string> nameOf)
    {
        var byName = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            if (!byName.TryGetValue(nameOf(one), out var named))
                byName[nameOf(one)] = named = [];
            named.Add(one);
        }
        return byName;
    }

    private static HashSet<CelType> TypesOf(ICollection<FunctionGroup> groups)
    {
        var types = new HashSet<CelType>();
        foreach (var group in groups)
        {
            foreach (var function in group.Functions)
            {
                foreach (var overload in function.Overloads)
                {
                    foreach (var parameter in overload.Parameters)
                        AddNamed(parameter, types);
                    AddNamed(overload.Result, types);
                }
            }
        }
        return types;
    }

    private static void AddNamed(CelType type, HashSet<CelType> types)
    {
        foreach (var parameter in type.Parameters)
            AddNamed(parameter, types);
        if (type.Kind == TypeKind.Named)
            types.Add(type);
    }
}
