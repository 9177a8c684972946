using System.Globalization;

namespace ComplianceAudit.Cel.Checking;

/// <summary>Every message of the checking phase. All of an expression's are collected; where expressions are not checked, they are what evaluating the place gives.</summary>
internal sealed class CheckErrors(CelSource source, List<CelDiagnostic> diagnostics, bool isChecked)
{
    /// <summary>Nobody reads more, and each holds the line that it points into.</summary>
    private const int MaxDiagnostics = 100;

    /// <summary>Names or signatures in one message.</summary>
    private const int MaxListed = 4;

    public CelError UnknownFunction(int offset, string name, string? similar) =>
        Add("CEL201", offset, $"unknown function '{name}'{DidYouMean(similar)}");

    public CelError ArgumentCount(int offset, string name, string expected, int found) =>
        Add("CEL202", offset, string.Create(CultureInfo.InvariantCulture, $"'{name}' takes {expected}; found {found}"));

    public CelError UnknownName(int offset, string name, string? similar) =>
        Add("CEL203", offset, $"unknown name '{name}'{DidYouMean(similar)}");

    public CelError NotOnReceiver(int offset, string name) =>
        Add("CEL204", offset, $"'{name}' is called without a receiver; write {name}(...)");

    public CelError NeedsReceiver(int offset, string name) =>
        Add("CEL205", offset, $"'{name}' is called on a receiver; write value.{name}(...)");

    public void BadConstant(int offset, string problem) => Add("CEL206", offset, problem);

    public CelError CallsItself(int offset, string name) =>
        Insist("CEL207", offset, $"the shared function '{name}' calls itself, here or through others; functions cannot recurse");

    public CelError TooDeep(int offset, string name, int limit) =>
        Insist("CEL208", offset, string.Create(CultureInfo.InvariantCulture, $"with '{name}' the expression nests deeper than {limit} levels; let functions call fewer others"));

    public CelError NoOverload(int offset, string found, string name, IReadOnlyList<string> forms) =>
        Add("CEL209", offset, $"found: {found}; '{name}' takes: {Listed(forms)}");

    public CelError NotOneType(int offset, string found, string name) =>
        Add("CEL210", offset, $"found: {found}; '{name}' takes two values of one type: convert one, or write dyn(...) around it");

    public CelError NotBool(int offset, CelType found, string where) =>
        Add("CEL211", offset, $"found {found} {where}; expected bool");

    public CelError NoRange(int offset, CelType found, string macro) =>
        Add("CEL212", offset, $"found {found} before '{macro}'; expected a list or a map");

    public CelError UnknownField(int offset, string field, CelType of, string? similar, IReadOnlyList<string> fields) =>
        Add("CEL213", offset, $"unknown field '{field}' of {of}{(similar is null && fields.Count > 0 ? "; it has: " + Listed(fields) : DidYouMean(similar))}");

    public CelError NoFields(int offset, string field, CelType of) =>
        Add("CEL214", offset, $"a value of type {of} has no field '{field}'; an object or a map has fields");

    public CelError NoIndex(int offset, CelType found, CelType index) =>
        Add("CEL215", offset, $"found: {found}[{index}]; {(found.Kind is TypeKind.List or TypeKind.Map ? $"expected {KeyOf(found)} between the brackets" : "expected a list or a map before the brackets")}");

    public CelError NotOptional(int offset, CelType found, string where) =>
        Add("CEL216", offset, $"found {found} {where}; expected an optional");

    public CelError BadKey(int offset, CelType found) =>
        Add("CEL217", offset, $"found {found} as the key of a map; expected bool, int, uint or string");

    public CelError NotDeclaredResult(int offset, string name, CelType declared, CelType found) =>
        Add("CEL218", offset, $"the shared function '{name}' is declared to give {declared}; its expression gives {found}");

    public CelError NotWithin(int offset, CelType found, CelType container) =>
        Add("CEL219", offset, container.Kind is TypeKind.List or TypeKind.Map
            ? $"found: {found} in {container}; expected {container.Parameters[0]} before 'in'"
            : $"found: {found} in {container}; expected a list or a map after 'in'");

    public CelError NotMap(int offset, CelType found, string macro) =>
        Add("CEL220", offset, $"found {found} in '{macro}'; expected a map, such as {{key: value}}");

    public CelError RootedMacro(int offset, string name) =>
        Add("CEL221", offset, $"'{name}' is a macro, which stands in no namespace; write it without the dot in front");

    private static CelType KeyOf(CelType container) => container.Kind == TypeKind.List ? CelType.Int : container.Parameters[0];

    private static string DidYouMean(string? similar) => similar is null ? "" : $"; did you mean '{similar}'?";

    private static string Listed(IReadOnlyList<string> words) => words.Count <= MaxListed
        ? string.Join(", ", words)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", words.Take(MaxListed))} and {words.Count - MaxListed} more");

    private CelError Add(string code, int offset, string message) => isChecked ? Insist(code, offset, message) : new CelError(code, message).At(source, offset);

    private CelError Insist(string code, int offset, string message)
    {
        var error = new CelError(code, message).At(source, offset);
        if (diagnostics.Count < MaxDiagnostics)
            diagnostics.Add(error.Diagnostic!);
        return error;
    }
}
