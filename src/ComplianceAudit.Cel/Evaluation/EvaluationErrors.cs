using System.Globalization;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Evaluation;

/// <summary>Every message of the evaluation phase.</summary>
internal static class EvaluationErrors
{
    public static CelValue NoSuchCall(string function, ReadOnlySpan<CelValue> arguments)
    {
        var kinds = new List<string>();
        foreach (var argument in arguments)
            kinds.Add(KindName.Of(argument));
        return Error("CEL301", $"no such overload: {function}({string.Join(", ", kinds)})");
    }

    public static CelValue NoSuchOperation(in CelValue left, string symbol, in CelValue right) =>
        Error("CEL301", $"no such overload: {KindName.Of(left)} {symbol} {KindName.Of(right)}");

    public static CelValue NoSuchOperation(char symbol, in CelValue operand) =>
        Error("CEL301", $"no such overload: {symbol}{KindName.Of(operand)}");

    public static CelValue NoSuchIndex(in CelValue operand, in CelValue index) =>
        Error("CEL301", $"no such overload: {KindName.Of(operand)}[{KindName.Of(index)}]");

    public static CelValue NoSuchKey(in CelValue key) =>
        Error("CEL302", $"no such key: the map has no {Quote(key)}; test it with has() or read it with .? or [?]");

    public static CelValue NoFields(string field, in CelValue operand) =>
        Error("CEL303", $"no such field: a value of type {KindName.Of(operand)} has no field '{field}'; only maps have fields");

    public static CelValue IndexOutOfRange(long index, int count) =>
        Error("CEL304", string.Create(CultureInfo.InvariantCulture, $"index out of range: {index} in a list or string of {count}"));

    public static CelValue DivideByZero() => Error("CEL305", "divide by zero");

    public static CelValue ModulusByZero() => Error("CEL306", "modulus by zero");

    public static CelValue Overflow(string type) => Error("CEL307", $"overflow: the result does not fit into {type}");

    public static CelValue BadConversion(in CelValue value, string type) =>
        Error("CEL308", $"type conversion error: {Quote(value)} is no {type}");

    /// <summary>The limit that an evaluation went over.</summary>
    public static CelValue BudgetExhausted(Budget budget) => CelValue.OfError(budget.Excess!);

    public static CelValue TooManySteps(int budget) =>
        Error("CEL309", string.Create(CultureInfo.InvariantCulture, $"the evaluation took more than {budget} steps; visit fewer elements"));

    public static CelValue BadPattern(string problem) => Error("CEL310", problem);

    public static CelValue NoValue() => Error("CEL311", "optional.none() dereference; read it with orValue()");

    public static CelValue BadArgument(string function, string problem) => Error("CEL312", $"invalid argument of {function}: {problem}");

    public static CelValue TooManyGroups(string function, int groups) =>
        BadArgument(function, string.Create(CultureInfo.InvariantCulture, $"the pattern has {groups} groups and one at most gives the result; write the others as (?:...)"));

    public static CelValue BadReference(string function, string found) =>
        BadArgument(function, $"'{found}' in the replacement is no reference to a group; write \\0 to \\9, or \\\\ for a backslash");

    public static CelValue NoSuchGroup(string function, int number, int groups) =>
        BadArgument(function, string.Create(CultureInfo.InvariantCulture, $"'\\{number}' in the replacement refers to a group that the pattern has not; it has {groups}"));

    public static CelValue RepeatedKey(in CelValue key) => Error("CEL313", $"the map has the key {Quote(key)} twice; give each entry a key of its own");

    public static CelValue BadKey(in CelValue key) =>
        Error("CEL314", $"a value of type {KindName.Of(key)} is no key; expected bool, int, uint or string");

    public static CelValue NotOptional(in CelValue value, string where) =>
        Error("CEL315", $"found a value of type {KindName.Of(value)} {where}; expected an optional");

    public static CelValue NotBool(in CelValue value, string where) =>
        Error("CEL316", $"found a value of type {KindName.Of(value)} {where}; expected bool");

    public static CelValue NoRange(in CelValue value, string macro) =>
        Error("CEL317", $"found a value of type {KindName.Of(value)} before '{macro}'; expected a list or a map");

    public static CelValue TooDeep() => Error("CEL318", "variables that use each other nest too deeply; let them use fewer others");

    public static CelValue NestsTooDeeply() => Error("CEL320", "lists and maps within each other nest too deeply; nest fewer");

    public static CelValue NotMap(in CelValue value, string macro) =>
        Error("CEL321", $"found a value of type {KindName.Of(value)} in '{macro}'; expected a map, such as {{key: value}}");

    public static CelValue NoOrder() => Error("CEL322", "NaN is neither less nor greater than a number; test for it with math.isNaN()");

    public static CelValue TooLarge(long budget) =>
        Error("CEL319", string.Create(CultureInfo.InvariantCulture, $"the evaluation made more than {budget} bytes of lists, maps and text; make fewer or smaller ones"));

    private static string Quote(in CelValue value) => value.ToJson(80);

    private static CelValue Error(string code, string message) => CelValue.OfError(new CelError(code, message));
}
