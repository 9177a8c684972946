using System.Globalization;
using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Every message of loading rule files.</summary>
internal static class LoadErrors
{
    public static RuleDiagnostic NotYaml(YamlFile file, int line, int column, string found) =>
        At(file, line, column, "RULE001", $"this is not YAML: {found.TrimEnd('.')}; mend the indentation, quotes or brackets here");

    public static RuleDiagnostic EmptyFile(YamlFile file) =>
        At(file, 1, 1, "RULE002", "the file is empty; write the document or delete the file");

    public static RuleDiagnostic SecondDocument(YamlFile file, int line, int column) =>
        At(file, line, column, "RULE003", "a second document begins here; a rule file holds one, so move this into a file of its own");

    public static RuleDiagnostic RepeatedKey(YamlText key) =>
        At(key, "RULE004", $"key '{key.Value}' stands here a second time; keep one");

    public static RuleDiagnostic UnknownKey(YamlText key, IEnumerable<string> known) =>
        At(key, "RULE005", $"unknown key '{key.Value}'{Suggestion.For(key.Value, known)}");

    public static RuleDiagnostic KeyOrder(YamlText key, string before, IEnumerable<string> order) =>
        At(key, "RULE006", $"key '{key.Value}' stands after '{before}'; move it up, the order is {string.Join(", ", order)}");

    public static RuleDiagnostic MissingKey(YamlValue where, string key) =>
        At(where, "RULE007", $"key '{key}' is missing; add it");

    public static RuleDiagnostic NotOfShape(YamlValue value, string what, string expected) =>
        At(value, "RULE008", $"'{what}' is {value.Shape}, expected {expected}");

    public static RuleDiagnostic NotAWord(YamlValue value, string key, string found, IEnumerable<string> words) =>
        At(value, "RULE009", $"'{key}' is '{found}', expected one of {string.Join(", ", words)}");

    public static RuleDiagnostic FolderIsNotId(YamlValue value, string what, string found, string folder) =>
        At(value, "RULE010", $"{what} is '{found}' and its folder is '{folder}'; rename one so that they agree");

    public static RuleDiagnostic NotASource(YamlValue value, string found) =>
        At(value, "RULE011", $"'{found}' names no source; expected a plural resource with its group (pods, deployments.apps) a fact ({string.Join(", ", SourceReader.FactKinds)}, Component/kube-apiserver) or a file of nodes (NodeFile/etc/kubernetes/admin.conf)");

    public static RuleDiagnostic RepeatedId(YamlValue value, string what, string id, string other) =>
        At(value, "RULE012", $"{what} '{id}' is also in {other}; choose another id or delete one");

    public static RuleDiagnostic RepeatedPack(YamlFile file, string key, string other) =>
        At(file, 1, 1, "RULE012", $"pack '{key}' is also in {other}; choose another id or version, or delete one");

    public static RuleDiagnostic UnknownCheck(YamlValue value, string id, IEnumerable<string> known) =>
        At(value, "RULE013", $"no check has the id '{id}'{Suggestion.For(id, known)}");

    public static RuleDiagnostic UnknownParameter(YamlText key, string check, IEnumerable<string> known) =>
        At(key, "RULE014", $"check '{check}' has no parameter '{key.Value}'{Suggestion.For(key.Value, known)}");

    public static RuleDiagnostic ParameterType(YamlValue value, string name, string expected) =>
        At(value, "RULE015", $"parameter '{name}' is {YamlJson.Of(value)}, expected {expected}");

    public static RuleDiagnostic ParameterNotGiven(YamlValue where, string check, string name) =>
        At(where, "RULE016", $"check '{check}' needs the parameter '{name}'; give it under 'with'");

    public static RuleDiagnostic UnknownSection(YamlValue value, string id, IEnumerable<string> known) =>
        At(value, "RULE017", $"no section of the pack has the id '{id}'{Suggestion.For(id, known)}");

    public static RuleDiagnostic NothingAnswers(YamlValue where, string control) =>
        At(where, "RULE018", $"control '{control}' has neither checks nor a question; add 'checks', or 'question' for a person to answer");

    public static RuleDiagnostic UnknownBase(YamlValue value, string found, IEnumerable<string> known) =>
        At(value, "RULE019", $"no pack '{found}' is loaded before this one{Suggestion.For(found, known)}");

    /// <summary>What the expression compiler found, in the form of this project's diagnostics.</summary>
    public static RuleDiagnostic OfExpression(CelDiagnostic found)
    {
        var text = found.ToString();
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return new RuleDiagnostic(found.File, found.Line, found.Column, found.Code, found.Message, end < 0 ? "" : text[(end + 1)..]);
    }

    /// <summary>RULE020.</summary>
    public static string NotDeclared(string source, IEnumerable<string> declared) =>
        $"the expression looks at '{source}', which the check does not declare (declared: {string.Join(", ", declared)}); add it to 'reads'";

    /// <summary>RULE021.</summary>
    public static string SourceNotLiteral(string function) =>
        $"the source given to {function} is computed; write it as a literal such as 'pods', so that the plan and the role can be made from it";

    public static RuleDiagnostic NotAnEvidencePath(YamlValue value, string found, IEnumerable<string> roots) =>
        At(value, "RULE022", $"evidence path '{found}' cannot be followed; begin with one of {string.Join(", ", roots)} and go on with .name, ['name'] or [0]");

    public static RuleDiagnostic UnknownFactField(YamlValue value, string step, IEnumerable<string> known) =>
        At(value, "RULE032", $"an evidence path reads '{step}', which the fact has not{Suggestion.For(step, known)}");

    public static RuleDiagnostic EvidenceShape(YamlValue where) =>
        At(where, "RULE023", "an evidence entry has either 'path', or 'name' and 'cel'; keep one of the two forms");

    public static RuleDiagnostic NotANumber(YamlValue value, string key, string found) =>
        At(value, "RULE024", $"'{key}' is '{found}', expected a whole number from 0");

    public static RuleDiagnostic NoFolder(string folder) =>
        new(folder.Replace('\\', '/'), 1, 1, "RULE025", "there is no such folder; give one that holds checks/, functions/ or packs/", "");

    public static RuleDiagnostic TooLarge(string file, long size, long limit) =>
        new(file, 1, 1, "RULE026", string.Create(CultureInfo.InvariantCulture, $"the file has {size} bytes, more than the {limit} that a rule file may have; split it"), "");

    /// <summary>RULE027.</summary>
    public static string UnknownSetting(string setting, string component, IEnumerable<string> known) =>
        $"there is no data on setting '{setting}' of {component}{Suggestion.For(setting, known)}";

    public static RuleDiagnostic NotAVersion(YamlValue value, string found) =>
        At(value, "RULE028", $"'{found}' is no Kubernetes version, expected one such as '1.34' (quoted, or 1.30 becomes 1.3)");

    public static RuleDiagnostic VariableNeedsSource(YamlValue where, string variable, string source) =>
        At(where, "RULE029", $"an expression uses '{variable}', which is read from '{source}'; add it to 'reads'");

    public static RuleDiagnostic ItemWithoutEach(YamlValue where) =>
        At(where, "RULE030", "an expression uses 'item', and the check has no 'each'; add the list that items come from");

    public static RuleDiagnostic OnlyOfWorkloads(YamlValue where, string variable) =>
        At(where, "RULE031", $"an expression uses '{variable}', which only the subject 'workloads' has; write 'subject: workloads', or use 'object'");

    private static RuleDiagnostic At(YamlValue value, string code, string message) => At(value.File, value.Line, value.Column, code, message);

    private static RuleDiagnostic At(YamlFile file, int line, int column, string code, string message) =>
        new(file.Path, line, column, code, message, file.Excerpt(line, column));
}
