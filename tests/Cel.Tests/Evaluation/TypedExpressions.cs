using System.Globalization;
using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Macros;
using ComplianceAudit.Cel.Operators;
using CsCheck;

namespace ComplianceAudit.Cel.Tests.Evaluation;

/// <summary>Random expressions of a type, over every function and operator by their signatures, and over the language's forms and macros.</summary>
/// <param name="leaves">Per type, expressions of it.</param>
internal sealed class TypedExpressions(IReadOnlyDictionary<string, string[]> leaves)
{
    /// <summary>Forms as <c>result: parts: text</c>. The variables of macros are x for elements that are numbers, y for others, i for an index and k for a key.</summary>
    private static readonly string[] Forms =
    [
        "bool: bool, bool: ({0} && {1})", "bool: bool, bool: ({0} || {1})", "bool: bool: (!({0}))", "int: int: (-({0}))", "T: bool, T, T: ({0} ? {1} : {2})",
        "list<T>: T, T: [{0}, {1}]", "list<T>: T: [{0}]", "list<T>: optional<T>, T: [?{0}, {1}]", "list<T>: T, optional<T>: [{0}, ?{1}]", "T: list<T>, int: ({0})[{1}]", "optional<T>: list<T>, int: ({0})[?{1}]",
        "map<string, T>: T: {{'a': {0}}}", "map<string, T>: T, T: {{'a': {0}, 'b': {1}}}", "map<string, T>: optional<T>, T: {{?'a': {0}, 'b': {1}}}", "map<string, T>: string, T: {{{0}: {1}}}", "map<int, T>: int, T: {{{0}: {1}}}",
        "T: map<string, T>: ({0}).a", "T: map<string, T>, string: ({0})[{1}]", "optional<T>: map<string, T>: ({0}).?a", "optional<T>: map<string, T>, string: ({0})[?{1}]", "bool: map<string, T>: has(({0}).a)", "T: map<int, T>, int: ({0})[{1}]",
        "bool: list<int>, bool: ({0}).all(x, {1})", "bool: list<int>, bool: ({0}).exists(x, {1})", "bool: list<int>, bool: ({0}).exists_one(x, {1})", "bool: list<int>, bool: ({0}).all(i, x, {1})", "bool: list<int>, bool: ({0}).exists(i, x, {1})",
        "bool: list<int>, bool: ({0}).existsOne(i, x, {1})", "bool: list<T>, bool: ({0}).all(y, {1})", "bool: list<T>, bool: ({0}).exists(y, {1})", "bool: map<string, int>, bool: ({0}).all(k, {1})", "bool: map<string, int>, bool: ({0}).exists(k, {1})",
        "bool: map<string, int>, bool: ({0}).exists_one(k, {1})", "bool: map<string, int>, bool: ({0}).all(k, x, {1})", "bool: map<string, int>, bool: ({0}).exists(k, x, {1})", "bool: map<int, int>, bool: ({0}).exists(i, x, {1})",
        "list<int>: list<int>, bool: ({0}).filter(x, {1})", "list<T>: list<T>, bool: ({0}).filter(y, {1})", "list<string>: map<string, int>, bool: ({0}).filter(k, {1})", "list<T>: list<int>, T: ({0}).map(x, {1})", "list<T>: list<int>, bool, T: ({0}).map(x, {1}, {2})",
        "list<T>: list<A>, T: ({0}).map(y, {1})", "list<T>: list<int>, T: ({0}).transformList(i, x, {1})", "list<T>: list<int>, bool, T: ({0}).transformList(i, x, {1}, {2})", "list<T>: map<string, int>, T: ({0}).transformList(k, x, {1})",
        "map<int, T>: list<int>, T: ({0}).transformMap(i, x, {1})", "map<int, T>: list<int>, bool, T: ({0}).transformMap(i, x, {1}, {2})", "map<string, T>: map<string, int>, T: ({0}).transformMap(k, x, {1})",
        "map<string, T>: map<string, int>, bool, T: ({0}).transformMap(k, x, {1}, {2})", "map<A, T>: list<int>, map<A, T>: ({0}).transformMapEntry(i, x, {1})", "map<A, T>: map<string, int>, bool, map<A, T>: ({0}).transformMapEntry(k, x, {1}, {2})", "list<int>: list<int>, int: ({0}).sortBy(x, {1})", "list<string>: list<string>, string: ({0}).sortBy(y, {1})",
        "optional<T>: optional<int>, T: ({0}).optMap(x, {1})", "optional<T>: optional<int>, optional<T>: ({0}).optFlatMap(x, {1})", "optional<T>: optional<T>, optional<T>: ({0}).or({1})", "T: optional<T>, T: ({0}).orValue({1})",
        "T: int, T: cel.bind(x, {0}, {1})", "T: A, T: cel.bind(y, {0}, {1})", "int: int, int, bool: cel.block([{0}, cel.index(0) + {1}], {2} ? cel.index(1) : cel.index(0))",
    ];

    /// <summary>What a letter or <c>dyn</c> stands for where nothing fixes it.</summary>
    private static readonly CelType[] Some = [.. new[] { "int", "int", "string", "bool", "list<int>", "list<string>", "map<string, int>", "optional<int>", "double", "uint" }.Select(CelType.Parse)];

    private static readonly (string Group, CelType Result, CelType[] Parts, string Text)[] Ways =
    [
        .. from form in Forms
           let parts = form.Split(": ", 3)
           select ("form", CelType.Parse(parts[0]), TypeText.ParseAll(parts[1]).ToArray(), parts[2]),
        .. from symbol in Discovery.MakeAll<BinaryOperator>()
           from overload in symbol.Overloads
           select ("operator", overload.Result, overload.Parameters.ToArray(), $"({{0}} {symbol.Symbol} {{1}})"),
        .. from function in Discovery.MakeAll<CelFunction>()
           from overload in function.Overloads
           where Macro.Find(function.Name, overload.IsMember, overload.Parameters.Length - (overload.IsMember ? 1 : 0)) is null
           select (overload.Parameters.Any(parameter => parameter.Kind == TypeKind.List) ? "list" : "function", overload.Result, overload.Parameters.ToArray(), TextOf(function.Name, overload)),
    ];

    private readonly Dictionary<(string Type, int Levels), Gen<string>> _made = [];

    /// <summary>Expressions of a type, of at most a number of levels.</summary>
    public Gen<string> Of(CelType type, int levels)
    {
        if (type.Kind is TypeKind.Dyn or TypeKind.Parameter)
            return Gen.OneOf(Array.ConvertAll(Some, some => Of(some, levels)));
        if (!_made.TryGetValue((type.ToString(), levels), out var made))
            _made[(type.ToString(), levels)] = made = Make(type, levels);
        return made;
    }

    private static string TextOf(string name, Overload overload)
    {
        var arguments = Enumerable.Range(0, overload.Parameters.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}")).ToArray();
        return overload.IsMember ? $"({arguments[0]}).{name}({string.Join(", ", arguments[1..])})" : $"{name}({string.Join(", ", arguments)})";
    }

    private Gen<string> Make(CelType type, int levels)
    {
        var leaf = Leaf(type);
        if (levels == 0)
            return leaf;
        var groups = from way in Ways
                     let letters = new Dictionary<string, CelType>(StringComparer.Ordinal)
                     where Fits(way.Result, type, letters)
                     group Filled(way.Text, Array.ConvertAll(way.Parts, part => With(part, letters)), levels - 1) by way.Group;
        return Gen.Frequency([(2, leaf), .. groups.Select(group => (group.Key == "form" ? 3 : 2, Gen.OneOf(group.ToArray())))]);
    }

    /// <summary>An expression without parts: one that is given, or something made of those.</summary>
    private Gen<string> Leaf(CelType type)
    {
        var made = type.Kind switch
        {
            TypeKind.List => Of(type.Parameters[0], 0).Array[0, 2].Select(elements => $"[{string.Join(", ", elements)}]"),
            TypeKind.Map => Gen.Select(Of(type.Parameters[0], 0), Of(type.Parameters[1], 0), (key, value) => $"{{{key}: {value}}}"),
            TypeKind.Optional => Of(type.Parameters[0], 0).Select(value => $"optional.of({value})"),
            TypeKind.Type => Of(type.Parameters[0], 0).Select(value => $"type({value})"),
            _ => null,
        };
        var given = leaves.TryGetValue(type.ToString(), out var texts) ? Gen.OneOf(texts) : made is null ? throw new InvalidOperationException($"No leaf of {type}.") : null;
        return made is null ? given! : given is null ? made : Gen.Frequency((3, given), (1, made));
    }

    private Gen<string> Filled(string text, CelType[] parts, int levels)
    {
        var filled = parts.Aggregate(Gen.Const(Array.Empty<string>()), (before, part) => Gen.Select(before, Of(part, levels), (texts, next) => (string[])[.. texts, next]));
        return filled.Select(texts => string.Format(CultureInfo.InvariantCulture, text, [.. texts]));
    }

    /// <summary>Whether a result can be of a type, and what its letters then stand for.</summary>
    private static bool Fits(CelType result, CelType type, Dictionary<string, CelType> letters)
    {
        if (result.Kind == TypeKind.Dyn)
            return true;
        if (result.Kind == TypeKind.Parameter)
            return letters.TryAdd(result.Name, type) || letters[result.Name] == type;
        if (result.Kind != type.Kind || result.Name != type.Name)
            return false;
        return Enumerable.Range(0, result.Parameters.Length).All(i => type.Parameters[i].Kind == TypeKind.Dyn || Fits(result.Parameters[i], type.Parameters[i], letters));
    }

    private static CelType With(CelType type, Dictionary<string, CelType> letters) => type.Kind switch
    {
        TypeKind.Parameter => letters.GetValueOrDefault(type.Name, CelType.Dyn),
        _ when type.Parameters.IsEmpty => type,
        _ => type.With([.. type.Parameters.Select(parameter => With(parameter, letters))]),
    };
}
