using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Checking;

/// <summary>The variables and the types' names of an environment, and the namespaces in which they are looked up.</summary>
internal sealed class NameTable
{
    private static readonly Dictionary<string, Meaning> Types = KindName.OfTypes.ToDictionary(name => name, name => (Meaning)TypeName(name, TypeOf(name)), StringComparer.Ordinal);

    private readonly Dictionary<string, Meaning> _meanings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spaces;
    private readonly string[] _prefixes;

    /// <summary>A table of an environment's names.</summary>
    /// <param name="variables">Name and type of each variable; its index is its slot.</param>
    /// <param name="types">Types that libraries name.</param>
    /// <param name="container">Namespace that expressions stand in.</param>
    public NameTable(IReadOnlyList<(string Name, CelType Type)> variables, IEnumerable<CelType> types, string container)
    {
        foreach (var type in types)
            _meanings[type.Name] = TypeName(type.Name, type);
        for (var slot = 0; slot < variables.Count; slot++)
            _meanings[variables[slot].Name] = new Meaning.Variable(variables[slot].Name, slot, variables[slot].Type);
        _prefixes = [.. PrefixesOf(container)];
        _spaces = [.. Types.Keys.Concat(_meanings.Keys).Where(name => name.Contains('.', StringComparison.Ordinal)).Select(name => name[..name.IndexOf('.', StringComparison.Ordinal)])];
    }

    /// <summary>Names of variables and types.</summary>
    public IEnumerable<string> Names => _meanings.Keys;

    /// <summary>What stands before a name in each enclosing namespace, innermost first; the last is empty.</summary>
    public ReadOnlySpan<string> Prefixes(bool isRooted) => isRooted ? _prefixes.AsSpan(^1..) : _prefixes;

    /// <summary>Whether a name may be the first of a dotted one.</summary>
    public bool IsSpace(string name) => _prefixes.Length > 1 || _spaces.Contains(name);

    public Meaning? Find(string name, bool isRooted)
    {
        foreach (var prefix in Prefixes(isRooted))
        {
            var candidate = prefix + name;
            if (_meanings.TryGetValue(candidate, out var meaning) || Types.TryGetValue(candidate, out meaning))
                return meaning;
        }
        return null;
    }

    private static Meaning.TypeName TypeName(string name, CelType type) => new(CelValue.OfType(name), CelType.Type(type));

    private static CelType TypeOf(string name) => name switch
    {
        "null_type" => CelType.Null,
        "optional_type" => CelType.Optional(CelType.Dyn),
        "google.protobuf.Timestamp" => CelType.Timestamp,
        "google.protobuf.Duration" => CelType.Duration,
        _ => CelType.Named(name),
    };

    private static IEnumerable<string> PrefixesOf(string container)
    {
        for (var space = container; space.Length > 0; space = space[..Math.Max(space.LastIndexOf('.'), 0)])
            yield return space + ".";
        yield return "";
    }
}
